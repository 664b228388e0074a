package gondulf.signin;

import gondulf.mail.MailAddress;

/// What each page behind the first needs to know of the sign-in.
///
/// @param at the path that the steps of this sign-in begin with
/// @param mail where the code goes, as far as it may be shown; empty if nowhere
public record StepView(String at, String formSecret, String me, String mail) {

  /// What nobody has to be told who only types a website.
  private static final String NOT_ON_THE_PAGE = "the address that its owner has given here";

  public static StepView of(Visit visit) {
    return new StepView(
        visit.signIn().path(""), visit.formSecret().value(), visit.claimant().me().toString(), "");
  }

  static StepView of(Visit visit, Demand demand) {
    var page = visit.claimant().mail();
    var mail =
        demand
            .mail()
            .map(address ->
                page.filter(address::equals).map(MailAddress::masked).orElse(NOT_ON_THE_PAGE));
    var view = of(visit);
    return new StepView(view.at, view.formSecret, view.me, mail.orElse(""));
  }

  @Override
  public String toString() {
    return "StepView[hidden]";
  }
}
