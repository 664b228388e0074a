package gondulf.account;

import gondulf.web.RefusalPage;

/// The pages for what can't be seen or changed.
final class AccountRefusals {

  static final RefusalPage SIGNED_OUT =
      RefusalPage.of(
          "You are signed out",
          "Nothing was changed: your session at your account has ended.",
          "It ends after an hour, when you sign out, and when somebody shows anew whose the website"
              + " is.");

  static final RefusalPage FOREIGN_FORM =
      RefusalPage.of(
          "That did not come from this page",
          "What was sent does not belong to the session that is open in this browser.",
          "Either the page was old, or another site tried to press a button for you. Nothing was"
              + " changed.");

  static final RefusalPage NOT_PRESENT =
      RefusalPage.of(
          "Show that it is you",
          "Before anything is changed, show once more who you are. Nothing was changed yet.",
          "It was more than a quarter of an hour ago, or a remembered browser stood in for it, which"
              + " is enough to look but not to change.");

  static final RefusalPage NOT_IN_CONTROL =
      RefusalPage.of(
          "Show that the website is yours",
          "This takes more than knowing that it is you. Nothing was changed yet.",
          "A code by mail or a record in DNS shows that the website is yours still. After DNS it is"
              + " done at once; after mail it waits for a day, so that you can object if it was not"
              + " you.");

  static final RefusalPage GONE =
      RefusalPage.of(
          "That is not there any more",
          "What you wanted to change has ended or was changed before.",
          "");

  static final RefusalPage NO_WAY_BACK =
      RefusalPage.of(
          "You could not come back",
          "Without this there would be no way for you to sign in. Nothing was changed.",
          "Add another way in first: a passkey, an address that codes go to, or a record in DNS.");

  static final RefusalPage NOT_ADMITTED =
      RefusalPage.of(
          "Your website is not let in here any more",
          "The operator of this server has limited which websites may use it. Nothing was made.",
          "");

  static final RefusalPage MALFORMED =
      RefusalPage.of(
          "That could not be read",
          "What your browser sent is not what this page asks for. Nothing was changed.",
          "");

  private AccountRefusals() {}
}
