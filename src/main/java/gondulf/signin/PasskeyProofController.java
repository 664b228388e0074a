package gondulf.signin;

import gondulf.identity.BrowserName;
import gondulf.identity.Presence;
import gondulf.language.Words;
import gondulf.passkey.Assertion.Recognized;
import gondulf.passkey.Assertion.Refused;
import gondulf.passkey.Ceremonies;
import gondulf.passkey.Passkey;
import gondulf.passkey.PasskeyRefusal;
import gondulf.passkey.Passkeys;
import gondulf.signin.VisitException.Reason;
import gondulf.web.ClientAddress;
import gondulf.web.Page;
import gondulf.web.Reference;
import gondulf.web.RefusalPage;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/// Proof by a passkey, which says whose website it is as well.
@Controller
class PasskeyProofController {

  private static final Logger log = LoggerFactory.getLogger(PasskeyProofController.class);

  private final Ceremonies ceremonies;
  private final Passkeys passkeys;
  private final Introduction introduction;
  private final Conclusion conclusion;
  private final Demands demands;
  private final FailedTries failures;

  PasskeyProofController(
      Ceremonies ceremonies,
      Passkeys passkeys,
      Introduction introduction,
      Conclusion conclusion,
      Demands demands,
      FailedTries failures) {
    this.ceremonies = ceremonies;
    this.passkeys = passkeys;
    this.introduction = introduction;
    this.conclusion = conclusion;
    this.demands = demands;
    this.failures = failures;
  }

  /// Names the website anew even where it was named before: whose passkey it is decides.
  @PostMapping("/sign-in/{signIn}/passkey")
  ResponseEntity<Page> check(Visit visit, BrowserName browser, ClientAddress client) {
    if (visit.signIn().isDenied()) {
      throw new VisitException(Reason.ENDED);
    }
    var answer = visit.parameters().optional("answer", String::strip).orElse("");
    return switch (ceremonies.identify(PasskeyForms.ceremony(visit), answer)) {
      case Recognized(var me, var passkey) ->
          introduction.of(visit, me, browser, client, named -> shown(named, passkey, browser));
      case Refused(var reason) -> refused(visit, reason);
    };
  }

  /// If the domain turned out to have a new owner just now, the passkey has gone with the account
  /// that it belonged to, and shows nothing of the next one.
  private ResponseEntity<Page> shown(Visit named, Passkey passkey, BrowserName browser) {
    var isThere =
        passkeys.of(named.claimant().me()).stream().anyMatch(each -> each.id() == passkey.id());
    return isThere
            && demands.of(named) instanceof Demand.Return known
            && known.ways().contains(Presence.PASSKEY)
        ? conclusion.of(named, Presence.PASSKEY, browser)
        : Redirects.seeOther(named.at("proof"));
  }

  private ResponseEntity<Page> refused(Visit visit, PasskeyRefusal reason) {
    failures.count(Presence.PASSKEY);
    var reference = Reference.random();
    log.info("a passkey was refused, reference {}: {}", reference, reason);
    return RefusalPage.told("signin.passkey-refused", Map.of("reason", reason.sentence()))
        .goOn(Words.say("signin.back"), visit.signIn().path("website"))
        .with(reference)
        .answer(HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
