package gondulf.signin;

import gondulf.passkey.Ceremonies;
import gondulf.passkey.Ceremony;
import org.springframework.stereotype.Component;

/// The forms of a sign-in that a passkey fills in.
@Component
class PasskeyForms {

  private final Ceremonies ceremonies;

  PasskeyForms(Ceremonies ceremonies) {
    this.ceremonies = ceremonies;
  }

  /// What an answer belongs to: this sign-in in this browser, and no other.
  static Ceremony ceremony(Visit visit) {
    return new Ceremony(visit.formSecret(), "sign-in " + visit.signIn().id());
  }

  PasskeyForm toSignIn(Visit visit) {
    return ceremonies.isOffered()
        ? form(visit, "passkey", ceremonies.requestOptions(ceremony(visit)))
        : PasskeyForm.NONE;
  }

  PasskeyForm toAdd(Visit visit) {
    return ceremonies.isOffered()
        ? form(
            visit,
            "passkey/new",
            ceremonies.creationOptions(visit.claimant().me(), ceremony(visit)))
        : PasskeyForm.NONE;
  }

  private static PasskeyForm form(Visit visit, String step, String options) {
    return new PasskeyForm(visit.signIn().path(step), visit.formSecret().value(), options);
  }
}
