package gondulf.authorization;

import gondulf.identity.BrowserName;
import gondulf.identity.RememberedBrowsers;
import gondulf.signin.Identification;
import gondulf.signin.Identified;
import gondulf.signin.Visit;
import gondulf.web.Page;
import gondulf.web.SecretCookie;
import gondulf.web.SecretCookies;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// The last step: the person, shown to be there in this very sign-in, agrees or not.
///
/// @see <a href="https://indieauth.spec.indieweb.org/#authorization-response">IndieAuth §5.2.1</a>
@Controller
class ConsentController {

  private final AuthorizationRequestReader reader;
  private final Identification identification;
  private final ConsentPages pages;
  private final AuthorizationResponses responses;
  private final OwnerNotes notes;
  private final SecretCookies cookies;

  ConsentController(
      AuthorizationRequestReader reader,
      Identification identification,
      ConsentPages pages,
      AuthorizationResponses responses,
      OwnerNotes notes,
      SecretCookies cookies) {
    this.reader = reader;
    this.identification = identification;
    this.pages = pages;
    this.responses = responses;
    this.notes = notes;
    this.cookies = cookies;
  }

  @GetMapping("/sign-in/{signIn}/consent")
  ResponseEntity<Page> show(Visit visit) {
    var owner = identification.of(visit);
    return pages.of(visit, owner, reader.again(visit.signIn())).answer(HttpStatus.OK);
  }

  @PostMapping("/sign-in/{signIn}/consent")
  ResponseEntity<Page> decide(Visit visit, BrowserName browser, HttpServletRequest http) {
    var request = reader.again(visit.signIn());
    return switch (visit.parameters().required("decision", Decision::of)) {
      case ALLOW -> identification.of(visit, owner -> allow(visit, owner, request, browser, http));
      case DENY -> responses.deny(visit, request);
    };
  }

  private ResponseEntity<Page> allow(
      Visit visit,
      Identified owner,
      AuthorizationRequest request,
      BrowserName browser,
      HttpServletRequest http) {
    var answer = responses.allow(visit, owner.claimant(), request);
    notes.signedIn(owner, request.client().id(), browser);
    if (!owner.presence().isProof() || !visit.parameters().has("remember")) {
      return answer;
    }
    var existing = cookies.read(SecretCookie.REMEMBERED, http);
    var secret = notes.remember(owner, browser, existing);
    return ResponseEntity.status(answer.getStatusCode())
        .headers(answer.getHeaders())
        .header(
            HttpHeaders.SET_COOKIE,
            cookies.write(SecretCookie.REMEMBERED, secret, RememberedBrowsers.LIFETIME))
        .build();
  }
}
