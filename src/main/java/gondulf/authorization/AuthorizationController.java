package gondulf.authorization;

import static gondulf.protocol.OAuthError.invalidRequest;
import static gondulf.protocol.OAuthError.serverError;
import static gondulf.protocol.OAuthError.temporarilyUnavailable;

import gondulf.authorization.Reading.RefusedToClient;
import gondulf.client.ReturnAddress;
import gondulf.protocol.OAuthError;
import gondulf.protocol.Parameters;
import gondulf.protocol.Secret;
import gondulf.signin.Redirects;
import gondulf.signin.SignIns;
import gondulf.store.Database;
import gondulf.web.Reference;
import gondulf.web.SecretCookie;
import gondulf.web.SecretCookies;
import gondulf.web.SignInLimit;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Where apps send people: the door to a sign-in.
///
/// @see <a href="https://indieauth.spec.indieweb.org/#authorization-request">IndieAuth §5.2</a>
@Controller
class AuthorizationController {

  private static final Logger log = LoggerFactory.getLogger(AuthorizationController.class);

  /// Room for a state of 4096 characters of which each is escaped, and for all else.
  private static final int LONGEST_QUERY = 18_000;

  private final AuthorizationRequestReader reader;
  private final SignInLimit limit;
  private final SignIns signIns;
  private final SecretCookies cookies;

  AuthorizationController(
      AuthorizationRequestReader reader,
      SignInLimit limit,
      SignIns signIns,
      SecretCookies cookies) {
    this.reader = reader;
    this.limit = limit;
    this.signIns = signIns;
    this.cookies = cookies;
  }

  /// Begins a sign-in if the request is good, and changes nothing else.
  @GetMapping("/authorize")
  ResponseEntity<Void> ask(Parameters parameters, HttpServletRequest request) {
    requireNavigation(request);
    var asked = reader.accepted(parameters);
    var query = Objects.requireNonNullElse(request.getQueryString(), "");
    if (query.length() > LONGEST_QUERY) {
      throw new RefusedException(
          new RefusedToClient(asked.returnAddress(), invalidRequest("the request is too long")));
    }
    limit.spend(request);
    var browser = cookies.read(SecretCookie.BROWSER, request).orElseGet(Secret::random);
    var id = begin(asked.returnAddress(), browser, query);
    var headers = new HttpHeaders();
    headers.add(HttpHeaders.SET_COOKIE, cookies.write(SecretCookie.BROWSER, browser));
    return Redirects.seeOther(URI.create("/sign-in/" + id + "/website"), headers);
  }

  /// A picture or a script on somebody's page begins nothing: nobody would see what is asked.
  private static void requireNavigation(HttpServletRequest request) {
    var mode = request.getHeader("Sec-Fetch-Mode");
    if (mode != null && !mode.equals("navigate")) {
      throw invalidRequest("this is a page for people, to be opened in a browser").asException();
    }
  }

  /// Begins, or tells the app that it can't be, if it is sure who hears that. Later on there is a
  /// person at a page, who can reload it.
  private String begin(ReturnAddress returnAddress, Secret browser, String query) {
    try {
      return signIns.begin(browser, AppErrands.NAME, query);
    } catch (RuntimeException e) {
      if (!returnAddress.isAssured()) {
        throw e;
      }
      var reference = Reference.random();
      log.error("a sign-in could not begin, reference {}", reference, e);
      throw new RefusedException(new RefusedToClient(returnAddress, error(e, reference)));
    }
  }

  private static OAuthError error(RuntimeException failure, Reference reference) {
    return Database.isBusy(failure)
        ? temporarilyUnavailable("this server is busy, reference " + reference)
        : serverError("something broke on this server, reference " + reference);
  }
}
