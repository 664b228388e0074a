package gondulf.outbound;

import gondulf.outbound.Html.Link;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Reads a `Link` header. What comes after a mistake is not read.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc8288#section-3">RFC 8288 §3</a>
final class LinkHeader {

  private static final String SPACE = " \t";
  private static final int MOST = 50;

  private final String text;
  private int at = 0;

  private LinkHeader(String text) {
    this.text = text;
  }

  static List<Link> parse(String text, URI base) {
    return new LinkHeader(text).links(base);
  }

  /// A link with an `anchor` speaks of another page than this one and is left out.
  private List<Link> links(URI base) {
    var links = new ArrayList<Link>();
    skip(SPACE + ",");
    while (links.size() < MOST && take('<')) {
      var href = until(">");
      if (!take('>')) {
        return links;
      }
      var parameters = parameters();
      if (!parameters.containsKey("anchor")) {
        links.add(Link.of(Objects.toString(parameters.get("rel"), ""), href, base));
      }
      skip(SPACE + ",");
    }
    return links;
  }

  /// Of a parameter said twice, the first counts.
  private Map<String, String> parameters() {
    var parameters = new HashMap<String, String>();
    skip(SPACE);
    while (take(';')) {
      skip(SPACE);
      var name = until("=;," + SPACE).toLowerCase(Locale.ROOT);
      skip(SPACE);
      parameters.putIfAbsent(name, take('=') ? value() : "");
      skip(SPACE);
    }
    return parameters;
  }

  private String value() {
    skip(SPACE);
    return take('"') ? quoted() : until(";," + SPACE);
  }

  private String quoted() {
    var value = new StringBuilder();
    while (at < text.length() && !take('"')) {
      if (text.charAt(at) == '\\' && at + 1 < text.length()) {
        at++;
      }
      value.append(text.charAt(at++));
    }
    return value.toString();
  }

  private boolean take(char expected) {
    var isThere = at < text.length() && text.charAt(at) == expected;
    at += isThere ? 1 : 0;
    return isThere;
  }

  private void skip(String characters) {
    while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private String until(String characters) {
    var start = at;
    while (at < text.length() && characters.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at);
  }
}
