package gondulf.signin;

import gondulf.ownership.DnsProof;
import gondulf.web.RefusalPage;

/// The pages for steps that can't be taken.
final class SignInRefusals {

  private static final String AGAIN = "Go back to the app you came from and sign in there again.";

  static final RefusalPage UNKNOWN_BROWSER =
      RefusalPage.of(
              "This is not your sign-in",
              "This sign-in was begun in another browser, or your browser does not keep cookies.",
              "A sign-in belongs to the browser in which it began, so that nobody can have you finish"
                  + " theirs.")
          .next(AGAIN)
          .next("If it happens again, allow cookies for this site, and try once more.");

  static final RefusalPage FOREIGN_FORM =
      RefusalPage.of(
              "That did not come from this page",
              "What was sent does not belong to the sign-in that is open in this browser.",
              "Either the page was very old, or another site tried to press a button for you. Nothing"
                  + " was done.")
          .next("Use the back button, reload the page, and try again.")
          .next(AGAIN);

  static final RefusalPage ENDED =
      RefusalPage.of(
              "This sign-in has ended",
              "It took too long, was begun in another browser, or was denied.",
              "A sign-in can be finished within %s, or %s if you prove your website by DNS. Nothing is lost."
                  .formatted(Lifetime.words(SignIns.LIFETIME), Lifetime.words(DnsProof.LIFETIME)))
          .next(AGAIN);

  static final RefusalPage TOO_EARLY =
      RefusalPage.of(
              "One step is missing",
              "You have not shown yet that the website is yours, or have begun anew with another one.",
              "")
          .next("Use the back button and take the step before this one.")
          .next(AGAIN);

  static final RefusalPage SHUT_OUT =
      RefusalPage.of(
              "This server is not open to your domain any more",
              "Whoever runs this server lets only certain domains sign in, and yours was taken off the list"
                  + " after this sign-in began.",
              "The app has got nothing.")
          .next("Ask the people who run it, or name another server on your website.");

  static final RefusalPage OTHER_WEBSITE =
      RefusalPage.of(
              "That is another website",
              "This step is for the account that you are signed in to, and for no other.",
              "To see the account of another website of yours, sign out of this one first.")
          .next("Go back and leave the address as it was.");

  static final RefusalPage OBJECTED =
      RefusalPage.of(
              "This can't be begun anew by mail",
              "Whoever owns the account of this website has come back to it since, or has said no.",
              "If that was not you, they still have the ways that the account was made with.")
          .next("Show by DNS that the domain is yours: that counts at once.")
          .next("If your website can't have a record in DNS, ask the people who run this server.");

  static final RefusalPage ALREADY_USED =
      RefusalPage.of(
              "You have already signed in",
              "The app has received your answer and used it. It can't be given twice.",
              "")
          .next("Go back to the app. If it does not know you there, sign in there again.");

  private SignInRefusals() {}
}
