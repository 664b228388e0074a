package gondulf.identity;

import gondulf.mail.Letter;
import gondulf.mail.MailAddress;
import gondulf.protocol.Issuer;
import gondulf.protocol.ProfileUrl;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The letter that tells an owner of something, at whatever address.
record NoticeLetter(Issuer issuer, ProfileUrl me, Notice notice, BrowserName browser, Instant at) {

  private static final int LONGEST_SHOWN = 100;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  Letter to(MailAddress address) {
    var words = NoticeWords.of(notice);
    return new Letter(
        address,
        words.subject() + ": " + me.host(),
        """
        %s
            Account: %s
            When:    %s
        %s
        %s
        Your account page:

            %s
        """
            .formatted(
                words.news(), shown(), time(at), where(), words.advice(), issuer.at("/account")));
  }

  static String time(Instant at) {
    return TIME.format(at);
  }

  private String where() {
    return notice.isFound() ? "" : "    Browser: " + browser + ", as far as it says\n";
  }

  /// Whoever enrols a page chooses its path, and must not write a letter of their own with it.
  private String shown() {
    var text = me.toString();
    return text.length() <= LONGEST_SHOWN ? text : "a page of " + me.host();
  }
}
