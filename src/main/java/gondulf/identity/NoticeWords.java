package gondulf.identity;

import gondulf.identity.Notice.AccountDeleted;
import gondulf.identity.Notice.AddressChanged;
import gondulf.identity.Notice.BrowserRemembered;
import gondulf.identity.Notice.ChangeAsked;
import gondulf.identity.Notice.ChangedHands;
import gondulf.identity.Notice.EnrolledAnew;
import gondulf.identity.Notice.NewApp;
import gondulf.identity.Notice.PageAddressChanged;
import gondulf.identity.Notice.PasskeyAdded;
import gondulf.identity.Notice.PasskeyRemoved;
import gondulf.identity.Notice.PinEnded;
import gondulf.identity.Notice.PinMissing;
import gondulf.identity.Notice.TriesFailed;
import gondulf.mail.MailAddress;
import gondulf.protocol.ClientId;
import java.time.Instant;

/// What a letter says of a [Notice], in our words alone: of an app its host, of a mail address no
/// more than its owner knows it by.
///
/// @param subject what the letter is about, in few words
/// @param news what happened
/// @param advice what to do if it was somebody else
record NoticeWords(String subject, String news, String advice) {

  /// What keeps it from happening again.
  static final String PROTECT =
      """

      If you have no passkey yet, add one there: a code from your mail is not enough
      to sign in as you then. The DNS record that the page shows ties the account to
      your domain.
      """;

  static NoticeWords of(Notice notice) {
    return switch (notice) {
      case NewApp(var client) -> newApp(client);
      case BrowserRemembered _ -> browserRemembered();
      case PasskeyAdded _ -> passkeyAdded();
      case PasskeyRemoved _ -> ChangeWords.passkeyRemoved();
      case AddressChanged(var address) -> ChangeWords.addressChanged(address);
      case PinEnded _ -> ChangeWords.pinEnded();
      case AccountDeleted _ -> ChangeWords.accountDeleted();
      case ChangedHands _ -> changedHands();
      case EnrolledAnew _ -> ChangeWords.enrolledAnew();
      case ChangeAsked(var pending) -> ChangeWords.changeAsked(pending);
      case TriesFailed _ -> triesFailed();
      case PageAddressChanged(var address) -> pageAddressChanged(address);
      case PinMissing(var restsFrom) -> pinMissing(restsFrom);
    };
  }

  private static NoticeWords newApp(ClientId client) {
    return new NoticeWords(
        "A new app was allowed",
        """
        An app was allowed to act for you, for the first time. It is from this host:

            %s
        """
            .formatted(client.host()),
        """
        If it was not you, sign in at your account page now, take back what the app
        may do, and sign out everywhere.
        """
            + PROTECT);
  }

  private static NoticeWords browserRemembered() {
    return new NoticeWords(
        "A browser was remembered",
        """
        A browser is remembered for %d days: apps that you use in it may ask who you
        are, and you need only agree.
        """
            .formatted(RememberedBrowsers.LIFETIME.toDays()),
        """
        If it was not you, sign in at your account page now, have that browser
        forgotten, and take back the apps that you do not know.
        """
            + PROTECT);
  }

  private static NoticeWords passkeyAdded() {
    return new NoticeWords(
        "A passkey was added",
        """
        A passkey was added to your account. Whoever holds it can sign in as you.
        """,
        """
        If it was not you, sign in at your account page now and remove it. If you can't,
        show anew that the website is yours; the page where you sign in offers it, and
        it drops every passkey that there is.
        """);
  }

  private static NoticeWords triesFailed() {
    return new NoticeWords(
        "Somebody typed wrong codes",
        """
        Somebody wanted to sign in as you and typed wrong codes until no try was left.
        They did not get in.
        """,
        """
        If it was not you, you need do nothing; never pass on a code that you did not
        ask for. Add a passkey at your account page, and nobody can try codes any more.
        You hear of this once a day at most.
        """);
  }

  private static NoticeWords pageAddressChanged(MailAddress onPage) {
    return new NoticeWords(
        "Your website names another address",
        """
        The rel=me link of your website leads to another mail address than before:

            %s

        Nothing has changed yet: your codes still go to the address of this letter.
        """
            .formatted(onPage.masked()),
        """
        If you want your codes to go there, set that address at your account page. If
        you did not change your website, find out who can write to it.
        """);
  }

  private static NoticeWords changedHands() {
    return new NoticeWords(
        "Your domain is tied to another account",
        """
        The record in DNS ties your domain to another account here. So yours has ended:
        its passkeys, remembered browsers and apps count no more.
        """,
        """
        If you have sold the domain, all is in order. If it was not you, look who can
        change your DNS; then sign in, and show anew that the domain is yours.
        """);
  }

  private static NoticeWords pinMissing(Instant restsFrom) {
    return new NoticeWords(
        "The DNS record is missing",
        """
        The record in DNS that ties your domain to your account is not there any more.
        If it is not there again by %s,
        your account rests until it is. Nothing is deleted.
        """
            .formatted(NoticeLetter.time(restsFrom)),
        """
        Put the record back; your account page shows it. If you did not remove it, look
        who else can change your DNS.
        """);
  }
}
