package gondulf.signin;

import gondulf.language.Phrase;
import gondulf.language.Words;
import gondulf.web.RefusalPage;
import java.util.Map;

/// The pages for codes that are not sent or not taken.
final class MailRefusals {

  private MailRefusals() {}

  static RefusalPage unsent(String reason, boolean canUseDns) {
    var why = Map.of("reason", Phrase.words(reason));
    return otherWay(RefusalPage.told("signin.mail-unsent", why), canUseDns);
  }

  static RefusalPage refused(StepView step, boolean canUseDns) {
    var page =
        RefusalPage.told("signin.mail-refused").fact(Words.say("signin.fact.address"), step.mail());
    return otherWay(page, canUseDns);
  }

  static RefusalPage tooMany(boolean canUseDns) {
    return otherWay(RefusalPage.told("signin.mail-too-many"), canUseDns);
  }

  static RefusalPage shutOut(boolean canUseDns) {
    return otherWay(RefusalPage.told("signin.mail-shut-out"), canUseDns);
  }

  private static RefusalPage otherWay(RefusalPage page, boolean canUseDns) {
    return canUseDns ? page.next(Words.say("signin.mail-by-dns")) : page;
  }
}
