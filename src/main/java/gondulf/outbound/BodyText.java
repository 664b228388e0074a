package gondulf.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Optional;
import org.jsoup.Jsoup;

/// The bytes of a body, and the charset that came with them.
final class BodyText {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final byte[] bytes;
  private final Optional<Charset> said;

  BodyText(byte[] bytes, Optional<Charset> said) {
    this.bytes = bytes;
    this.said = said;
  }

  String json() {
    return withoutMark(new String(bytes, UTF_8));
  }

  /// Looks for a byte order mark and a `<meta>` as browsers do.
  ///
  /// @see <a
  ///   href="https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding">HTML
  ///   standard, determining the character encoding</a>
  String html() {
    return withoutMark(new String(bytes, charset()));
  }

  private Charset charset() {
    try {
      var page =
          Jsoup.parse(new ByteArrayInputStream(bytes), said.map(Charset::name).orElse(null), "");
      return page.charset();
    } catch (IOException | IllegalArgumentException _) {
      return UTF_8;
    }
  }

  private static String withoutMark(String text) {
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }
}
