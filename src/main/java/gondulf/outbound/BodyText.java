package gondulf.outbound;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The bytes of a body, and the charset that came with them.
final class BodyText {

  static final BodyText NONE = new BodyText(new byte[0], Optional.empty());

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final int LOOKED_AT = 1024;
  private static final Pattern META =
      Pattern.compile(
          "(?i)<meta[^>]{1,200}?charset\\s{0,9}=\\s{0,9}[\"']?\\s{0,9}([\\w.:-]{1,40})");

  private final byte[] bytes;
  private final Optional<Charset> said;

  BodyText(byte[] bytes, Optional<Charset> said) {
    this.bytes = bytes;
    this.said = said;
  }

  byte[] bytes() {
    return bytes;
  }

  String json() {
    return withoutMark(new String(bytes, UTF_8));
  }

  /// Looks for a byte order mark and, where nothing was said, for a `<meta>` in the first 1,024
  /// bytes, as browsers do.
  ///
  /// @see <a
  ///   href="https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding">HTML
  ///   standard, determining the character encoding</a>
  String html() {
    return withoutMark(new String(bytes, marked().or(() -> said).or(this::written).orElse(UTF_8)));
  }

  private Optional<Charset> marked() {
    return Stream.of(UTF_8, UTF_16BE, UTF_16LE)
        .filter(each -> begins(BYTE_ORDER_MARK.getBytes(each)))
        .findFirst();
  }

  private boolean begins(byte[] mark) {
    return bytes.length >= mark.length
        && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
  }

  private Optional<Charset> written() {
    var head = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), ISO_8859_1);
    return META.matcher(head).results().findFirst().flatMap(found -> charset(found.group(1)));
  }

  /// A page that says in plain bytes that it is UTF-16 is not.
  private static Optional<Charset> charset(String name) {
    try {
      return Optional.of(Charset.forName(name))
          .map(each -> each.name().startsWith("UTF-16") ? UTF_8 : each);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static String withoutMark(String text) {
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }
}
