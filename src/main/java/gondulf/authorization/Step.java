package gondulf.authorization;

import gondulf.mail.MailAddress;

/// What each page behind the first needs to know of the sign-in.
///
/// @param at the path that the steps of this sign-in begin with
/// @param mail where the code goes, as far as it may be shown; empty if nowhere
record Step(String at, String formSecret, String me, String mail) {

  static Step of(Visit visit, Person person) {
    return new Step(
        visit.signIn().path(""),
        visit.formSecret().value(),
        person.me().toString(),
        person.mail().map(MailAddress::masked).orElse(""));
  }

  @Override
  public String toString() {
    return "Step[hidden]";
  }
}
