package gondulf.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/// How a letter is written down for the mail server: plain text in UTF-8 under the headers that a
/// letter from a machine has.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc5322#section-3.6">RFC 5322 §3.6</a>
/// @see <a href="https://www.rfc-editor.org/rfc/rfc3834#section-5">RFC 3834 §5</a>
record LetterForm(MailAddress from, InstantSource clock) {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  MimeMessage write(Letter letter, Session session) throws MessagingException {
    var message = new MimeMessage(session);
    message.setFrom(new InternetAddress(from.text()));
    message.setRecipient(RecipientType.TO, new InternetAddress(letter.to().text()));
    message.setSubject(letter.subject(), UTF_8.name());
    message.setText(lines(letter.text()), UTF_8.name());
    message.setHeader("Date", DATE.format(clock.instant()));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.saveChanges();
    message.setHeader("Message-ID", "<" + UUID.randomUUID() + "@" + from.domain() + ">");
    return message;
  }

  /// The text with the line ends of mail; an encoded text keeps those that it was given.
  private static String lines(String text) {
    return text.lines().collect(joining("\r\n", "", "\r\n"));
  }
}
