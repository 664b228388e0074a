package gondulf.identity;

import gondulf.mail.MailAddress;

/// What a letter says of a [Change] that was asked for or made.
class ChangeWords {

  private ChangeWords() {}

  static NoticeWords passkeyRemoved() {
    return new NoticeWords(
        "A passkey was removed",
        """
        A passkey was removed from your account. It can't be used to sign in any more.
        """,
        """
        If it was not you, sign in at your account page now and see what else was
        changed there.
        """
            + NoticeWords.PROTECT);
  }

  static NoticeWords addressChanged(MailAddress address) {
    return new NoticeWords(
        "Another address was set",
        """
        The codes by which you sign in go to another address from now on:

            %s

        This letter goes to that address, and to the one before it.
        """
            .formatted(address.masked()),
        """
        If it was not you, show anew that the website is yours; the page where you sign
        in offers it. If somebody else can change your website or your DNS, put an end
        to that first.
        """);
  }

  static NoticeWords pinEnded() {
    return new NoticeWords(
        "The DNS record was taken off",
        """
        Your domain is not tied to your account by a record in DNS any more.
        """,
        """
        If it was not you, sign in at your account page now and tie it again. Look who
        else can change your DNS.
        """);
  }

  static NoticeWords accountDeleted() {
    return new NoticeWords(
        "Your account was deleted",
        """
        All that this server kept for your website was deleted. No app can act for you
        by it any more.
        """,
        """
        If it was not you, sign in anew to show that the website is yours. If somebody
        else can change your website or your DNS, put an end to that first.
        """);
  }

  static NoticeWords enrolledAnew() {
    return new NoticeWords(
        "Your account began anew",
        """
        Somebody showed anew that the website is theirs, and so your account began
        anew: the passkeys, remembered browsers and apps of before count no more.
        """,
        """
        If it was not you, somebody else can change your website or your DNS, or reads
        your mail. Put an end to that, then sign in and show that the website is yours.
        """);
  }

  static NoticeWords changeAsked(PendingChange pending) {
    return new NoticeWords(
        "A change of your account was asked for",
        """
        Somebody asked for a change of your account:

            %s

        It takes effect after %s, unless you object.
        """
            .formatted(asked(pending.change()), NoticeLetter.time(pending.dueAt())),
        """
        If it was not you, sign in at your account page before then and cancel the
        change.
        """
            + NoticeWords.PROTECT);
  }

  private static String asked(Change change) {
    return switch (change) {
      case Change.NewAddress(var address) -> "Codes go to another address: " + address.masked();
      case Change.EndPin _ -> "The DNS record ties your domain to it no more.";
      case Change.RemoveLastPasskey _ -> "Its last passkey is removed.";
      case Change.DeleteAccount _ -> "It is deleted.";
      case Change.EnrolAnew _ -> "It begins anew, without its passkeys, browsers and apps.";
    };
  }
}
