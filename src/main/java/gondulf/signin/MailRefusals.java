package gondulf.signin;

import gondulf.web.RefusalPage;

/// The pages for codes that are not sent or not taken.
final class MailRefusals {

  private MailRefusals() {}

  static RefusalPage unsent(String reason, boolean canUseDns) {
    var page =
        RefusalPage.of(
            "The mail with your code could not be sent",
            "Your sign-in is still open, and nothing is lost.",
            reason);
    return otherWay(page.next("Go back and try again in a moment."), canUseDns);
  }

  static RefusalPage refused(StepView step, boolean canUseDns) {
    var page =
        RefusalPage.of(
                "The mail server refuses your address",
                "No code could be sent there, and another try would end the same.",
                "")
            .fact("Address", step.mail())
            .next(
                "See that the address on your website is written right and takes mail. If you change"
                    + " it, type your website again.")
            .next("If it is right, tell whoever runs this server, with the reference.");
    return otherWay(page, canUseDns);
  }

  static RefusalPage tooMany(boolean canUseDns) {
    var page =
        RefusalPage.of(
            "Too many codes were sent",
            "No more codes are sent for now, to this address, for this website or to where you are.",
            "This keeps others from having your mailbox flooded.");
    return otherWay(page.next("Wait an hour, then sign in again."), canUseDns);
  }

  static RefusalPage shutOut(boolean canUseDns) {
    var page =
        RefusalPage.of(
            "Too many wrong codes",
            "No code is taken for this website for now, not even the right one.",
            "Somebody has been guessing codes for it in the last hour. If it was not you, your website"
                + " is safe: that is what this limit is for.");
    return otherWay(page.next("Wait an hour, then sign in again."), canUseDns);
  }

  private static RefusalPage otherWay(RefusalPage page, boolean canUseDns) {
    return canUseDns ? page.next("Or go back and show by DNS that the website is yours.") : page;
  }
}
