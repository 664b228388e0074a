package gondulf.authorization;

import gondulf.grant.AuthorizationCodes;
import gondulf.ownership.ProofPolicy;
import gondulf.signin.Claimant;
import gondulf.signin.Visit;
import gondulf.signin.VisitException;
import gondulf.signin.VisitException.Reason;
import gondulf.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// The last step: the person, proven in this very sign-in, agrees or not.
///
/// @see <a href="https://indieauth.spec.indieweb.org/#authorization-response">IndieAuth §5.2.1</a>
@Controller
class ConsentController {

  private final AuthorizationRequestReader reader;
  private final ProofPolicy policy;
  private final AuthorizationCodes codes;
  private final AuthorizationResponses responses;

  ConsentController(
      AuthorizationRequestReader reader,
      ProofPolicy policy,
      AuthorizationCodes codes,
      AuthorizationResponses responses) {
    this.reader = reader;
    this.policy = policy;
    this.codes = codes;
    this.responses = responses;
  }

  @GetMapping("/sign-in/{signIn}/consent")
  ResponseEntity<Page> show(Visit visit) {
    var claimant = proven(visit);
    var request = reader.again(visit.signIn());
    var lifetime = Ending.of(request, codes::grantLifetime);
    return ConsentPage.of(visit, claimant, request, lifetime).answer(HttpStatus.OK);
  }

  @PostMapping("/sign-in/{signIn}/consent")
  ResponseEntity<Page> decide(Visit visit) {
    var request = reader.again(visit.signIn());
    return switch (visit.parameters().required("decision", Decision::of)) {
      case ALLOW -> responses.allow(visit, proven(visit), request);
      case DENY -> responses.deny(visit, request);
    };
  }

  private Claimant proven(Visit visit) {
    var claimant = visit.claimant();
    if (!policy.admits(claimant.me())) {
      throw new VisitException(Reason.SHUT_OUT);
    }
    if (!policy.isSatisfiedBy(visit.signIn().proofs())) {
      throw new VisitException(Reason.TOO_EARLY);
    }
    return claimant;
  }
}
