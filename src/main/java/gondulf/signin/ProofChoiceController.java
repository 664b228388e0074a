package gondulf.signin;

import gondulf.identity.Presence;
import gondulf.ownership.CodeState;
import gondulf.ownership.MailProof;
import gondulf.ownership.ProofPolicy;
import gondulf.ownership.Way;
import gondulf.web.Page;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The second step: by which way do you show that the website is yours, or that it is you?
@Controller
class ProofChoiceController {

  private final Errands errands;
  private final Demands demands;
  private final ProofPolicy policy;
  private final MailProof mailProof;
  private final PasskeyForms forms;

  ProofChoiceController(
      Errands errands,
      Demands demands,
      ProofPolicy policy,
      MailProof mailProof,
      PasskeyForms forms) {
    this.errands = errands;
    this.demands = demands;
    this.policy = policy;
    this.mailProof = mailProof;
    this.forms = forms;
  }

  @GetMapping("/sign-in/{signIn}/proof")
  ResponseEntity<Page> show(Visit visit) {
    var demand = demands.of(visit);
    if (demand.isMet()) {
      return Redirects.seeOther(visit.signIn().isAnew() ? visit.at("anew") : errands.onward(visit));
    }
    return page(visit, demand).answer(HttpStatus.OK);
  }

  private ProofPage page(Visit visit, Demand demand) {
    var open = demand.open();
    var isOwner = demand instanceof Demand.Return;
    return new ProofPage(
        errands.of(visit.signIn()).app(),
        StepView.of(visit, demand),
        visit.claimant().page().orElse(""),
        open.contains(Presence.PASSKEY) ? forms.toSignIn(visit) : PasskeyForm.NONE,
        open.contains(Presence.MAIL),
        open.contains(Presence.DNS),
        mailProof.state(visit.attempt()) instanceof CodeState.Awaited,
        !isOwner && policy.wantsAll(),
        !visit.signIn().proofs().isEmpty(),
        Standing.of(visit.signIn(), demand, errands.wanted(visit.signIn())),
        closed(visit, demand));
  }

  private List<ClosedWay> closed(Visit visit, Demand demand) {
    return switch (demand) {
      case Demand.Return known -> known.closed().stream().map(way -> closed(visit, way)).toList();
      case Demand.Control _ -> closedToNewcomer(visit);
    };
  }

  private ClosedWay closed(Visit visit, Presence presence) {
    var way = presence == Presence.MAIL ? Way.MAIL : Way.DNS;
    return obstacle(visit, way).orElseGet(() -> ClosedWay.elsewhere(way)).besides(way);
  }

  private List<ClosedWay> closedToNewcomer(Visit visit) {
    var tied = Stream.of(Way.MAIL).filter(_ -> visit.signIn().wantsDns()).map(ClosedWay::tied);
    var others =
        Stream.of(Way.values())
            .filter(way -> way == Way.DNS || !visit.signIn().wantsDns())
            .flatMap(way -> obstacle(visit, way).stream());
    return Stream.concat(tied, others).toList();
  }

  private Optional<ClosedWay> obstacle(Visit visit, Way way) {
    var claimant = visit.claimant();
    return policy
        .obstacle(way, claimant.me(), claimant.mail())
        .map(obstacle -> ClosedWay.of(way, obstacle, claimant.me()));
  }
}
