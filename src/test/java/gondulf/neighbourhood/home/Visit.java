package gondulf.neighbourhood.home;

import java.net.URI;
import java.util.List;
import java.util.Map;

/// A request that a home received.
///
/// @param headers by their names in lower case
public record Visit(String method, URI url, Map<String, List<String>> headers) {

  public Visit {
    headers = Map.copyOf(headers);
  }
}
