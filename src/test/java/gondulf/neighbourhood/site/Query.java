package gondulf.neighbourhood.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Names and values as they stand in URLs and forms.
public final class Query {

  private Query() {}

  public static Map<String, String> of(URI url) {
    return parse(url.getRawQuery() == null ? "" : url.getRawQuery());
  }

  /// Of a name that stands there twice, the first counts.
  public static Map<String, String> parse(String text) {
    var values = new LinkedHashMap<String, String>();
    for (var pair : text.split("&", -1)) {
      var cut = pair.indexOf('=');
      if (cut > 0) {
        values.putIfAbsent(decoded(pair.substring(0, cut)), decoded(pair.substring(cut + 1)));
      }
    }
    return values;
  }

  public static String text(Map<String, String> values) {
    return text(
        values.entrySet().stream().map(each -> new Pair(each.getKey(), each.getValue())).toList());
  }

  public static String text(List<Pair> pairs) {
    return pairs.stream()
        .map(each -> encoded(each.name()) + "=" + encoded(each.value()))
        .collect(Collectors.joining("&"));
  }

  /// The URL with more in its query; what stood there stays.
  public static URI added(URI url, Map<String, String> values) {
    return URI.create(url + (url.getRawQuery() == null ? "?" : "&") + text(values));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, UTF_8);
  }

  /// One of several values, which may share its name with others.
  public record Pair(String name, String value) {}
}
