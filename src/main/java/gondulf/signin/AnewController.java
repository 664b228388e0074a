package gondulf.signin;

import gondulf.identity.Account;
import gondulf.identity.BrowserName;
import gondulf.signin.VisitException.Reason;
import gondulf.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Enrolment anew, for who has lost what they come back with, or has the domain from somebody else:
/// what there was before is listed, and dropped if they confirm it.
@Controller
class AnewController {

  private final SignIns signIns;
  private final Demands demands;
  private final Conclusion conclusion;
  private final Reenrolment reenrolment;
  private final LossFinder losses;

  AnewController(
      SignIns signIns,
      Demands demands,
      Conclusion conclusion,
      Reenrolment reenrolment,
      LossFinder losses) {
    this.signIns = signIns;
    this.demands = demands;
    this.conclusion = conclusion;
    this.reenrolment = reenrolment;
    this.losses = losses;
  }

  @PostMapping("/sign-in/{signIn}/anew")
  ResponseEntity<Page> begin(Visit visit) {
    account(visit);
    return Redirects.seeOther(visit.with(signIns.beginAnew(visit.signIn())).at("proof"));
  }

  @GetMapping("/sign-in/{signIn}/anew")
  ResponseEntity<Page> show(Visit visit) {
    var demand = met(visit);
    var account = account(visit);
    var waitsUntil = reenrolment.waitsUntil(visit, account, demand.mail());
    return AnewPage.of(visit, losses.of(account), waitsUntil).answer(HttpStatus.OK);
  }

  @PostMapping("/sign-in/{signIn}/anew/confirm")
  ResponseEntity<Page> confirm(Visit visit, BrowserName browser) {
    var account = account(visit);
    var enrolled = reenrolment.enrol(visit, account, met(visit), browser);
    var later = visit.with(signIns.enrolled(visit.signIn(), enrolled.number()));
    return conclusion.arrive(later, browser);
  }

  private Account account(Visit visit) {
    return demands.account(visit).orElseThrow(() -> new VisitException(Reason.TOO_EARLY));
  }

  private Demand met(Visit visit) {
    var demand = demands.of(visit);
    if (!visit.signIn().isAnew() || !demand.isMet()) {
      throw new VisitException(Reason.TOO_EARLY);
    }
    return demand;
  }
}
