package gondulf.signin;

import gondulf.identity.BrowserName;
import gondulf.identity.DelegationCheck;
import gondulf.language.Words;
import gondulf.ownership.Delegation.Given;
import gondulf.ownership.Delegation.Missing;
import gondulf.ownership.Finding;
import gondulf.protocol.ProfileUrl;
import gondulf.setup.Consultations;
import gondulf.signin.Named.Accepted;
import gondulf.signin.Named.Rests;
import gondulf.signin.Named.Unknowable;
import gondulf.signin.Named.WithoutWay;
import gondulf.signin.VisitException.Reason;
import gondulf.web.ClientAddress;
import gondulf.web.Page;
import gondulf.web.Reference;
import gondulf.web.RefusalPage;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Makes sure that a website wants this server, and that its owner can go on, or says why not.
@Component
class Introduction {

  private static final Logger log = LoggerFactory.getLogger(Introduction.class);

  private final DelegationCheck delegations;
  private final Naming naming;
  private final Errands errands;
  private final Consultations consultations;

  Introduction(
      DelegationCheck delegations, Naming naming, Errands errands, Consultations consultations) {
    this.delegations = delegations;
    this.naming = naming;
    this.errands = errands;
    this.consultations = consultations;
  }

  /// @param then what follows for a website that is in order
  ResponseEntity<Page> of(
      Visit visit,
      ProfileUrl website,
      BrowserName browser,
      ClientAddress client,
      Function<Visit, ResponseEntity<Page>> then) {
    return switch (delegations.of(website)) {
      case Missing(var me, var finding) -> notReady(visit, me, finding, client);
      case Given given when !errands.admits(visit.signIn(), given.me()) ->
          throw new VisitException(Reason.OTHER_WEBSITE);
      case Given given ->
          switch (naming.name(visit, given, browser)) {
            case Accepted(var named) -> then.apply(named);
            case WithoutWay(var finding) -> notReady(visit, given.me(), finding, client);
            case Rests _ ->
                refused(
                    AccountRefusals.rests(given.me())
                        .goOn(Words.say("signin.anew.show"), visit.signIn().path("proof")),
                    HttpStatus.FORBIDDEN);
            case Unknowable(var reason) ->
                refused(
                    AccountRefusals.unknowable(given.me(), reason)
                        .goOn(Words.say("signin.again"), visit.signIn().path("website")),
                    HttpStatus.SERVICE_UNAVAILABLE);
          };
    };
  }

  private ResponseEntity<Page> notReady(
      Visit visit, ProfileUrl me, Finding finding, ClientAddress client) {
    var reference = Reference.random();
    log.info("{} can't sign in, reference {}: {}", me, reference, finding);
    return NotReadyPage.of(visit, me, consultations.about(me.toString(), client), reference)
        .answer(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static ResponseEntity<Page> refused(RefusalPage page, HttpStatus status) {
    var reference = Reference.random();
    log.info("a sign-in can't go on, reference {}: {}", reference, status);
    return page.with(reference).answer(status);
  }
}
