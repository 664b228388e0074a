package gondulf.signin;

import gondulf.language.Phrase;
import gondulf.language.Words;
import gondulf.protocol.ProfileUrl;
import gondulf.web.RefusalPage;
import java.util.Map;

/// The pages for accounts that can't be used just now.
final class AccountRefusals {

  private AccountRefusals() {}

  /// It is shown to whoever types the website, so it does not say since when.
  static RefusalPage rests(ProfileUrl me) {
    return about("signin.rests", me);
  }

  static RefusalPage unknowable(ProfileUrl me, String reason) {
    return about("signin.unknowable", me)
        .fact(Words.say("signin.fact.happened"), Phrase.words(reason));
  }

  private static RefusalPage about(String name, ProfileUrl me) {
    return RefusalPage.told(name, Map.of("me", me.toString()))
        .fact(Words.say("signin.fact.name"), "_gondulf." + me.host());
  }
}
