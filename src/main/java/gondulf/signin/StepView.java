package gondulf.signin;

import gondulf.mail.MailAddress;

/// What each page behind the first needs to know of the sign-in.
///
/// @param at the path that the steps of this sign-in begin with
/// @param mail where the code goes, as far as it may be shown; empty if nowhere
public record StepView(String at, String formSecret, String me, String mail) {

  public static StepView of(Visit visit, Claimant claimant) {
    return new StepView(
        visit.signIn().path(""),
        visit.formSecret().value(),
        claimant.me().toString(),
        claimant.mail().map(MailAddress::masked).orElse(""));
  }

  @Override
  public String toString() {
    return "StepView[hidden]";
  }
}
