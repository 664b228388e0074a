package gondulf.signin;

import gondulf.identity.BrowserName;
import gondulf.identity.Presence;
import gondulf.identity.RememberedBrowsers;
import gondulf.web.Page;
import gondulf.web.SecretCookie;
import gondulf.web.SecretCookies;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Proof by a browser that its owner had remembered, so that nothing need be shown.
@Component
class RememberedProof {

  private final RememberedBrowsers browsers;
  private final Demands demands;
  private final Errands errands;
  private final Conclusion conclusion;
  private final SecretCookies cookies;

  RememberedProof(
      RememberedBrowsers browsers,
      Demands demands,
      Errands errands,
      Conclusion conclusion,
      SecretCookies cookies) {
    this.browsers = browsers;
    this.demands = demands;
    this.errands = errands;
    this.conclusion = conclusion;
    this.cookies = cookies;
  }

  /// Goes on to what somebody came for, if their browser is enough, else to how they may show who
  /// they are.
  ResponseEntity<Page> tryOut(Visit visit, BrowserName browser, HttpServletRequest request) {
    if (errands.wanted(visit.signIn()) != Wanted.PRESENCE) {
      return elsewise(visit);
    }
    return cookies
        .read(SecretCookie.REMEMBERED, request)
        .flatMap(secret -> browsers.use(secret, visit.claimant().me()))
        .map(known ->
            withCookie(
                standsIn(known.way(), visit)
                    ? conclusion.of(visit, Presence.REMEMBERED, browser)
                    : elsewise(visit),
                cookies.write(SecretCookie.REMEMBERED, known.next(), RememberedBrowsers.LIFETIME)))
        .orElseGet(() -> elsewise(visit));
  }

  private boolean standsIn(Presence remembered, Visit visit) {
    return demands.of(visit) instanceof Demand.Return known
        && !known.ways().isEmpty()
        && known.ways().stream().allMatch(remembered::standsInFor);
  }

  private static ResponseEntity<Page> elsewise(Visit visit) {
    return Redirects.seeOther(visit.at("proof"));
  }

  private static ResponseEntity<Page> withCookie(ResponseEntity<Page> answer, String cookie) {
    return ResponseEntity.status(answer.getStatusCode())
        .headers(answer.getHeaders())
        .header(HttpHeaders.SET_COOKIE, cookie)
        .body(answer.getBody());
  }
}
