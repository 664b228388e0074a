package gondulf.authorization;

import static gondulf.protocol.OAuthError.accessDenied;

import gondulf.grant.App;
import gondulf.grant.AuthorizationCodes;
import gondulf.grant.Grant;
import gondulf.protocol.Issuer;
import gondulf.protocol.OAuthError;
import gondulf.protocol.Scopes;
import gondulf.signin.Claimant;
import gondulf.signin.Redirects;
import gondulf.signin.SignIns;
import gondulf.signin.Visit;
import gondulf.signin.VisitException;
import gondulf.signin.VisitException.Reason;
import gondulf.web.Page;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Gives the app its answer, by the browser.
///
/// The same answer may be given again until the app has used it: a second click on a button must
/// not lose the first.
@Component
class AuthorizationResponses {

  private static final Logger log = LoggerFactory.getLogger(AuthorizationResponses.class);

  private final AuthorizationCodes codes;
  private final SignIns signIns;
  private final Issuer issuer;
  private final InstantSource clock;

  AuthorizationResponses(
      AuthorizationCodes codes, SignIns signIns, Issuer issuer, InstantSource clock) {
    this.codes = codes;
    this.signIns = signIns;
    this.issuer = issuer;
    this.clock = clock;
  }

  ResponseEntity<Page> allow(Visit visit, Claimant claimant, AuthorizationRequest request) {
    var scopes = chosen(visit, request);
    var grant =
        new Grant(
            claimant.me(),
            new App(request.client().id(), request.client().name()),
            scopes,
            request.resources(),
            claimant.profile(),
            request.isRenewable(scopes),
            end(visit));
    var code =
        codes
            .issue(
                visit.signIn().id(),
                grant,
                request.returnAddress().redirectUri(),
                request.challenge())
            .orElseThrow(() -> new VisitException(Reason.ALREADY_USED));
    log.info("{} allowed {} [{}]", claimant.me(), request.client().id(), scopes);
    return Redirects.seeOther(request.returnAddress().with(code, issuer));
  }

  /// Says no to the app, and takes back a yes that was said before in the same sign-in.
  ResponseEntity<Page> deny(Visit visit, AuthorizationRequest request) {
    signIns.deny(visit.signIn());
    codes.withdraw(visit.signIn().id());
    log.info("{} was denied", request.client().id());
    return Redirects.seeOther(
        request.returnAddress().with(accessDenied("the person said no"), issuer));
  }

  private Optional<Instant> end(Visit visit) {
    return visit
        .parameters()
        .optional("end", ChosenEnd::of)
        .flatMap(end -> end.at(clock.instant()));
  }

  /// What of the asked scopes has its box checked; without the profile there is no mail address.
  private static Scopes chosen(Visit visit, AuthorizationRequest request) {
    var boxes = visit.parameters().repeated("scope", Function.identity(), OAuthError::invalidScope);
    var chosen = request.scopes().chosen(boxes);
    return chosen.contains("profile") ? chosen : chosen.without("email");
  }
}
