package gondulf.signin;

import gondulf.ownership.CodeState;
import gondulf.ownership.MailProof;
import gondulf.ownership.ProofPolicy;
import gondulf.ownership.Way;
import gondulf.web.Page;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The second step: by which way do you show that the website is yours?
@Controller
class ProofChoiceController {

  private final Errands errands;
  private final ProofPolicy policy;
  private final MailProof mailProof;

  ProofChoiceController(Errands errands, ProofPolicy policy, MailProof mailProof) {
    this.errands = errands;
    this.policy = policy;
    this.mailProof = mailProof;
  }

  @GetMapping("/sign-in/{signIn}/proof")
  ResponseEntity<Page> show(Visit visit) {
    var claimant = visit.claimant();
    if (policy.isSatisfiedBy(visit.signIn().proofs())) {
      return errands.arrival(visit);
    }
    var errand = errands.of(visit.signIn());
    var open = policy.ways(claimant.me(), claimant.mail());
    open.removeAll(visit.signIn().proofs());
    var isAwaited = mailProof.state(visit.attempt()) instanceof CodeState.Awaited;
    return new ProofPage(
            errand.app(),
            StepView.of(visit, claimant),
            claimant.page().orElse(""),
            open.contains(Way.MAIL),
            open.contains(Way.DNS),
            isAwaited,
            policy.wantsAll(),
            !visit.signIn().proofs().isEmpty(),
            closed(claimant))
        .answer(HttpStatus.OK);
  }

  private List<ClosedWay> closed(Claimant claimant) {
    return Stream.of(Way.values())
        .flatMap(way ->
            policy.obstacle(way, claimant.me(), claimant.mail()).stream()
                .map(obstacle -> ClosedWay.of(way, obstacle, claimant.me())))
        .toList();
  }
}
