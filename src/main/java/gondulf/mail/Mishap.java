package gondulf.mail;

import static java.util.stream.Collectors.joining;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/// Why a letter did not go, read from the library's chain of exceptions.
record Mishap(Exception failure) {

  private static final int LONGEST = 300;
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
  private static final Pattern REPLY =
      Pattern.compile(
          "\\s*([2-5]\\d\\d)[ -](?:([245]\\.\\d{1,3}\\.\\d{1,3})\\s)?.*", Pattern.DOTALL);

  /// Everything that was said, for the log. Only for what happened before the server was told of a
  /// letter: a server likes to repeat what it was told.
  String words(String... secrets) {
    var words = messages().collect(joining("; "));
    for (var secret : secrets) {
      words = secret.isEmpty() ? words : words.replace(secret, "•••");
    }
    var line = CONTROL.matcher(words).replaceAll(" ").strip();
    return line.substring(0, Math.min(line.length(), LONGEST));
  }

  /// The same without the server's own words: of these, the codes only.
  String codes() {
    return messages().map(Mishap::codesOnly).distinct().collect(joining("; "));
  }

  /// Whether trying again would be in vain: the address or the letter itself was refused for good.
  ///
  /// @see <a href="https://www.rfc-editor.org/rfc/rfc5321#section-4.2.1">RFC 5321 §4.2.1</a>
  boolean isFinal() {
    return chain().map(Mishap::refusal).flatMap(Optional::stream).anyMatch(Mishap::isPermanent);
  }

  private static Optional<Integer> refusal(Throwable failure) {
    return switch (failure) {
      case SMTPAddressFailedException address -> Optional.of(address.getReturnCode());
      case SMTPSendFailedException letter when !letter.getCommand().startsWith("MAIL") ->
          Optional.of(letter.getReturnCode());
      default -> Optional.empty();
    };
  }

  /// A permanent error, unless it is about the password, which is the operator's matter.
  ///
  /// @see <a href="https://www.rfc-editor.org/rfc/rfc4954#section-6">RFC 4954 §6</a>
  private static boolean isPermanent(int code) {
    return switch (code) {
      case 530, 534, 535, 538 -> false;
      default -> code >= 500 && code < 600;
    };
  }

  private static String codesOnly(String message) {
    var reply = REPLY.matcher(message);
    if (!reply.matches()) {
      return message;
    }
    return Stream.of(reply.group(1), reply.group(2)).filter(Objects::nonNull).collect(joining(" "));
  }

  private Stream<String> messages() {
    return chain().map(each -> Objects.requireNonNullElse(each.getMessage(), each.toString()));
  }

  private Stream<Throwable> chain() {
    return Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause);
  }
}
