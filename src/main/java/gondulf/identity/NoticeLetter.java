package gondulf.identity;

import gondulf.language.Language;
import gondulf.language.Words;
import gondulf.mail.Letter;
import gondulf.mail.MailAddress;
import gondulf.protocol.Issuer;
import gondulf.protocol.ProfileUrl;
import java.time.Instant;
import java.util.Map;

/// The letter that tells an owner of something, at whatever address.
record NoticeLetter(Issuer issuer, ProfileUrl me, Notice notice, BrowserName browser, Instant at) {

  private static final int LONGEST_SHOWN = 100;

  Letter to(MailAddress address) {
    var words = NoticeWords.of(notice);
    return new Letter(
        address,
        words.subject() + ": " + me.host(),
        Words.say(
            "identity.letter",
            Map.of(
                "news", words.news(),
                "me", shown(),
                "when", Language.spoken().moment(at),
                "browser", where(),
                "advice", words.advice(),
                "page", issuer.at("/account").toString())));
  }

  private String where() {
    return notice.isFound() ? "" : Words.say("identity.browser-line", "browser", browser.words());
  }

  /// Whoever enrols a page chooses its path, and must not write a letter of their own with it.
  private String shown() {
    var text = me.toString();
    return text.length() <= LONGEST_SHOWN ? text : Words.say("identity.page-of", "host", me.host());
  }
}
