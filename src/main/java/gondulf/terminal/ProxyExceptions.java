package gondulf.terminal;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The hosts that no proxy is asked for: `*`, or names with all that is below them, or addresses,
/// each with a port or without.
record ProxyExceptions(List<String> hosts) {

  static ProxyExceptions parse(String text) {
    return new ProxyExceptions(
        Arrays.stream(text.toLowerCase(Locale.ROOT).split("[,\\s]+"))
            .filter(each -> !each.isEmpty())
            .map(each -> each.replaceFirst("^\\*?\\.", ""))
            .toList());
  }

  boolean cover(URI url) {
    var host = url.getHost().toLowerCase(Locale.ROOT);
    var port = ":" + url.getPort();
    return hosts.stream()
        .map(each -> each.endsWith(port) ? each.substring(0, each.length() - port.length()) : each)
        .map(each -> each.equals("::1") ? "[::1]" : each)
        .anyMatch(each -> each.equals("*") || host.equals(each) || host.endsWith("." + each));
  }
}
