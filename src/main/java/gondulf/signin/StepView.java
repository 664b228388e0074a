package gondulf.signin;

import gondulf.language.Words;
import gondulf.mail.MailAddress;
import java.util.HashMap;
import java.util.Map;

/// What each page behind the first needs to know of the sign-in.
///
/// @param at the path that the steps of this sign-in begin with
/// @param mail where the code goes, as far as it may be shown; empty if nowhere
public record StepView(String at, String formSecret, String me, String mail) {

  public static StepView of(Visit visit) {
    return new StepView(
        visit.signIn().path(""), visit.formSecret().value(), visit.claimant().me().toString(), "");
  }

  /// The address is one that nobody has to be told who only types a website, unless it stands
  /// there.
  static StepView of(Visit visit, Demand demand) {
    var page = visit.claimant().mail();
    var mail =
        demand
            .mail()
            .map(address ->
                page.filter(address::equals)
                    .map(MailAddress::masked)
                    .orElseGet(() -> Words.say("signin.proof.mail-elsewhere")));
    var view = of(visit);
    return new StepView(view.at, view.formSecret, view.me, mail.orElse(""));
  }

  /// What sentences about it name.
  Map<String, String> names() {
    return Map.of("at", at, "me", me, "mail", mail);
  }

  /// The same, with two more names and their values in turn.
  Map<String, String> names(String first, String value, String second, String other) {
    var names = new HashMap<>(names());
    names.put(first, value);
    names.put(second, other);
    return names;
  }

  @Override
  public String toString() {
    return "StepView[hidden]";
  }
}
