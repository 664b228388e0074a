package gondulf.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;

/// Writes what `Parameters` reads.
final class Query {

  private Query() {}

  /// @param namesAndValues in turn; what is empty is left out
  static String of(String... namesAndValues) {
    var pairs = new ArrayList<String>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (!namesAndValues[i + 1].isEmpty()) {
        pairs.add(namesAndValues[i] + "=" + URLEncoder.encode(namesAndValues[i + 1], UTF_8));
      }
    }
    return String.join("&", pairs);
  }
}
