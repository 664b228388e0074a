package gondulf.signin;

import gondulf.identity.BrowserName;
import gondulf.identity.Detail;
import gondulf.identity.Notice;
import gondulf.identity.Notices;
import gondulf.identity.Presence;
import gondulf.passkey.Ceremonies;
import gondulf.passkey.PasskeyName;
import gondulf.passkey.Passkeys;
import gondulf.passkey.Registration.Refused;
import gondulf.passkey.Registration.Registered;
import gondulf.signin.VisitException.Reason;
import gondulf.web.Page;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Offers a passkey to somebody who has just shown who they are, so that the next time takes less.
@Controller
class PasskeyOfferController {

  private final Identification identification;
  private final Ceremonies ceremonies;
  private final Passkeys passkeys;
  private final PasskeyForms forms;
  private final SignIns signIns;
  private final Errands errands;
  private final Notices notices;

  PasskeyOfferController(
      Identification identification,
      Ceremonies ceremonies,
      Passkeys passkeys,
      PasskeyForms forms,
      SignIns signIns,
      Errands errands,
      Notices notices) {
    this.identification = identification;
    this.ceremonies = ceremonies;
    this.passkeys = passkeys;
    this.forms = forms;
    this.signIns = signIns;
    this.errands = errands;
    this.notices = notices;
  }

  @GetMapping("/sign-in/{signIn}/passkey/new")
  ResponseEntity<Page> show(Visit visit, BrowserName browser) {
    owner(visit);
    return page(visit, browser.words(), "").answer(HttpStatus.OK);
  }

  /// Whoever adds a passkey has used it, and so has shown it in this sign-in.
  @PostMapping("/sign-in/{signIn}/passkey/new")
  ResponseEntity<Page> add(Visit visit, BrowserName browser) {
    var owner = owner(visit);
    var name = visit.parameters().optional("name", PasskeyName::of);
    var answer = visit.parameters().optional("answer", String::strip).orElse("");
    var chosen = name.orElseGet(() -> PasskeyName.of(browser.words()));
    return switch (ceremonies.register(
        owner.account().me(), PasskeyForms.ceremony(visit), answer, chosen)) {
      case Registered(var passkey) -> {
        signIns.prove(visit.signIn(), visit.signIn().account(), Presence.PASSKEY, Optional.empty());
        notices.tell(
            owner.account().me(),
            owner.account().mail(),
            new Notice.PasskeyAdded(new Detail(passkey.name().text())),
            browser);
        yield Redirects.seeOther(errands.onward(visit));
      }
      case Refused(var reason) ->
          page(visit, chosen.text(), reason.sentence()).answer(HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  private PasskeyOfferPage page(Visit visit, String name, String error) {
    return new PasskeyOfferPage(
        StepView.of(visit), forms.toAdd(visit), name, error, errands.onward(visit).toString());
  }

  /// A remembered browser is not enough to add what is stronger than it.
  private Identified owner(Visit visit) {
    var owner = identification.of(visit);
    if (errands.wanted(visit.signIn()) == Wanted.CONTROL
        || !owner.mayAddPasskey(passkeys.hasAny(owner.account().me()))) {
      throw new VisitException(Reason.TOO_EARLY);
    }
    return owner;
  }
}
