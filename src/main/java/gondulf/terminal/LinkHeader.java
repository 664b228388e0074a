package gondulf.terminal;

import gondulf.terminal.PageLinks.Link;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a `Link` header.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc8288#section-3">RFC 8288 §3</a>
final class LinkHeader {

  private static final Pattern LINK =
      Pattern.compile("<([^>]*)>((?:\\s*;[^;,\"]*(?:\"(?:[^\"\\\\]|\\\\.)*+\")?)*+)");
  private static final Pattern PARAMETER =
      Pattern.compile(
          ";\\s*([^=;,\"\\s]+)\\s*(?:=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^;,\\s]*)))?");

  private LinkHeader() {}

  /// A link with an `anchor` speaks of another page than this one and is left out.
  static List<Link> parse(String header, URI base) {
    var links = new ArrayList<Link>();
    for (var link = LINK.matcher(header); link.find(); ) {
      if (parameter(link.group(2), "anchor") == null) {
        var rel = parameter(link.group(2), "rel");
        Link.of(rel == null ? "" : rel, link.group(1), base).ifPresent(links::add);
      }
    }
    return links;
  }

  private static @Nullable String parameter(String all, String name) {
    for (Matcher each = PARAMETER.matcher(all); each.find(); ) {
      if (name.equalsIgnoreCase(each.group(1))) {
        var value = each.group(2) == null ? each.group(3) : each.group(2);
        return value == null ? "" : value;
      }
    }
    return null;
  }
}
