package gondulf.signin;

import gondulf.identity.Account;
import gondulf.identity.BrowserName;
import gondulf.identity.Presence;
import gondulf.web.Page;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// What follows when somebody has shown something: another step, an account, or what they came for.
@Component
class Conclusion {

  private static final Logger log = LoggerFactory.getLogger(Conclusion.class);

  private final SignIns signIns;
  private final Demands demands;
  private final Errands errands;
  private final Identification identification;
  private final Enroller enroller;
  private final Reenrolment reenrolment;

  Conclusion(
      SignIns signIns,
      Demands demands,
      Errands errands,
      Identification identification,
      Enroller enroller,
      Reenrolment reenrolment) {
    this.signIns = signIns;
    this.demands = demands;
    this.errands = errands;
    this.identification = identification;
    this.enroller = enroller;
    this.reenrolment = reenrolment;
  }

  ResponseEntity<Page> of(Visit visit, Presence way, BrowserName browser) {
    return of(visit, way, Optional.empty(), browser);
  }

  /// Notes what was shown, and goes on.
  ///
  /// @param acct what was seen in DNS, if it may stay there
  ResponseEntity<Page> of(Visit visit, Presence way, Optional<String> acct, BrowserName browser) {
    log.info("{} is shown, {}", visit.claimant().me(), way);
    return signIns
        .prove(visit.signIn(), demands.account(visit).map(Account::number), way, acct)
        .map(signIn -> next(visit.with(signIn), browser))
        .orElseGet(() -> Redirects.seeOther(visit.at("proof")));
  }

  private ResponseEntity<Page> next(Visit visit, BrowserName browser) {
    var demand = demands.of(visit);
    if (!demand.isMet()) {
      return Redirects.seeOther(visit.at("proof"));
    }
    return switch (demand) {
      case Demand.Control control when visit.signIn().isAnew() -> anew(visit, control, browser);
      case Demand.Control control ->
          arrive(enroller.enrol(visit, control.enrolment(visit.signIn()), browser), browser);
      case Demand.Return known -> comeBack(visit, known, browser);
    };
  }

  private ResponseEntity<Page> anew(Visit visit, Demand.Control shown, BrowserName browser) {
    demands
        .account(visit)
        .ifPresent(account ->
            shown.mail().ifPresent(mail -> reenrolment.ask(visit, account, mail, browser)));
    return Redirects.seeOther(visit.at("anew"));
  }

  /// Whoever comes back as the owner needs nobody to enrol the website anew, and objects to it.
  private ResponseEntity<Page> comeBack(Visit visit, Demand.Return known, BrowserName browser) {
    var account = demands.account(visit).orElseThrow();
    if (!known.lacking().isEmpty()) {
      enroller.complete(account, known.enrolment(visit.signIn()), browser);
    }
    if (errands.wanted(visit.signIn()) != Wanted.CONTROL) {
      reenrolment.objected(visit, account);
    }
    return arrive(visit, browser);
  }

  /// Lets somebody in who has shown enough.
  ResponseEntity<Page> arrive(Visit visit, BrowserName browser) {
    return identification.of(visit, owner -> errands.arrive(new Arrival(visit, owner, browser)));
  }
}
