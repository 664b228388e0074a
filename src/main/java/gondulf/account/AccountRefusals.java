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

  private AccountRefusals() {}
}
