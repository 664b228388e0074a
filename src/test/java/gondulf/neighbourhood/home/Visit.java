package gondulf.neighbourhood.home;

import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// A request that a home received.
///
/// @param headers by their names in lower case
public record Visit(String method, URI url, Map<String, List<String>> headers) {

  public Visit {
    headers = Map.copyOf(headers);
  }

  static Visit of(String scheme, HttpExchange exchange) {
    var headers =
        exchange.getRequestHeaders().entrySet().stream()
            .collect(
                Collectors.toMap(
                    each -> each.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
    var host = exchange.getRequestHeaders().getFirst("Host");
    var url = URI.create(scheme + "://" + host + exchange.getRequestURI());
    return new Visit(exchange.getRequestMethod(), url, headers);
  }
}
