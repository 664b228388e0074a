package gondulf.neighbourhood.mail;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A mail as its reader sees it.
public record Mail(String to, String from, String subject, String text) {

  private static final String SYMBOLS = "[0-9A-HJKMNP-TV-Z]{4}";
  private static final Pattern CODE = Pattern.compile("\\b" + SYMBOLS + "-" + SYMBOLS + "\\b");

  /// The one-time code in this mail, as it is written there.
  public Optional<String> code() {
    return CODE.matcher(text).results().map(found -> found.group()).findFirst();
  }

  static Mail of(MimeMessage message) {
    try {
      return new Mail(
          addresses(message.getAllRecipients()),
          addresses(message.getFrom()),
          message.getSubject(),
          text(message));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String addresses(Address[] addresses) {
    return Stream.of(addresses).map(Mail::address).collect(Collectors.joining(", "));
  }

  private static String address(Address address) {
    return address instanceof InternetAddress internet ? internet.getAddress() : address.toString();
  }

  private static String text(Part part) throws MessagingException, IOException {
    if (part.getContent() instanceof Multipart parts) {
      for (int index = 0; index < parts.getCount(); index++) {
        BodyPart each = parts.getBodyPart(index);
        if (each.isMimeType("text/plain")) {
          return text(each);
        }
      }
    }
    return String.valueOf(part.getContent());
  }
}
