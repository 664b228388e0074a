package gondulf.setup;

import gondulf.language.Words;
import gondulf.mail.MailAddress;
import gondulf.ownership.Delegation.Given;
import gondulf.ownership.Delegation.Missing;
import gondulf.ownership.Finding.NoWay;
import gondulf.ownership.Finding.Unreadable;
import gondulf.protocol.ProfileUrl;
import gondulf.setup.Fact.Label;
import java.util.Optional;
import java.util.stream.Collectors;

/// Whether somebody can sign in with all this, as the sign-in itself decides it.
record SignInCheck(SignInRules rules) implements Judge {

  @Override
  public Optional<Finding> judge(Examination found) {
    return Optional.of(
        switch (rules.whole(found)) {
          case Given given ->
              Finding.of(
                      rules.byPage(found) instanceof Given
                          ? Symptom.SIGN_IN_POSSIBLE
                          : Symptom.SIGN_IN_BY_RECORD_ALONE)
                  .fact(Label.WAYS, ways(given.me(), given.mail()))
                  .lookedAt(given.me());
          case Missing(var me, var reason) -> Finding.of(symptom(reason)).lookedAt(me);
        });
  }

  private static Symptom symptom(gondulf.ownership.Finding reason) {
    if (reason instanceof Unreadable(_, var trouble) && trouble.isOurs()) {
      return Symptom.SIGN_IN_UNKNOWN;
    }
    return reason instanceof NoWay ? Symptom.SIGN_IN_NO_WAY : Symptom.SIGN_IN_NOT_DELEGATED;
  }

  private String ways(ProfileUrl me, Optional<MailAddress> mail) {
    return rules.server().policy().ways(me, mail).stream()
        .map(Words::key)
        .collect(Collectors.joining(", "));
  }
}
