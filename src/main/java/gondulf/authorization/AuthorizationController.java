package gondulf.authorization;

import static gondulf.protocol.OAuthError.invalidRequest;

import gondulf.protocol.Parameters;
import gondulf.protocol.Secret;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Where apps send people: the door to a sign-in.
///
/// @see <a href="https://indieauth.spec.indieweb.org/#authorization-request">IndieAuth §5.2</a>
@Controller
class AuthorizationController {

  private static final int LONGEST_QUERY = 12_000;

  private final AuthorizationRequestReader reader;
  private final SignIns signIns;
  private final BrowserCookie cookie;

  AuthorizationController(
      AuthorizationRequestReader reader, SignIns signIns, BrowserCookie cookie) {
    this.reader = reader;
    this.signIns = signIns;
    this.cookie = cookie;
  }

  /// Begins a sign-in if the request is good, and changes nothing else.
  @GetMapping("/authorize")
  ResponseEntity<Void> ask(Parameters parameters, HttpServletRequest request) {
    reader.accepted(parameters);
    var query = Objects.requireNonNullElse(request.getQueryString(), "");
    if (query.length() > LONGEST_QUERY) {
      throw invalidRequest("the request is too long").asException();
    }
    var browser = cookie.read(request).orElseGet(Secret::random);
    var id = signIns.begin(browser, query);
    var headers = new HttpHeaders();
    headers.add(HttpHeaders.SET_COOKIE, cookie.write(browser));
    return Redirects.seeOther(URI.create("/sign-in/" + id + "/website"), headers);
  }
}
