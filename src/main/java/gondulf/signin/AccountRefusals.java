package gondulf.signin;

import gondulf.protocol.ProfileUrl;
import gondulf.web.RefusalPage;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The pages for accounts that can't be used just now.
final class AccountRefusals {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private AccountRefusals() {}

  static RefusalPage rests(ProfileUrl me, Instant since) {
    return RefusalPage.of(
            "Your account rests",
            "The record in DNS that tied %s to your account here is gone.".formatted(me),
            "It was missing for a week. So that nobody who gets hold of an old domain gets in, the"
                + " account opens nothing until the record is back. Nothing was deleted.")
        .fact("Name", "_gondulf." + me.host())
        .fact("The account rests since", DAY.format(since))
        .next("Put the record back as it was. Then sign in again, and all is as before.")
        .next(
            "If you have it no more, show anew by DNS that the domain is yours. What was allowed and"
                + " added before is dropped then.");
  }

  static RefusalPage unknowable(ProfileUrl me, String reason) {
    return RefusalPage.of(
            "DNS does not answer",
            "Whether %s is still tied to your account could not be found out.".formatted(me),
            "It has not been possible for a day. Nothing was changed, and nobody is signed out.")
        .fact("Name", "_gondulf." + me.host())
        .fact("What happened", reason)
        .next("Try again in a while.")
        .next("If it stays so, look whether the name servers of your domain work.");
  }
}
