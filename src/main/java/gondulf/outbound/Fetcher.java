package gondulf.outbound;

import java.net.URI;

/// Reads a stranger's URL. The one way by which this server asks anything of the Web.
public interface Fetcher {

  /// Asks for a page or a JSON document and follows where it leads, within limits of addresses,
  /// hops, time and size.
  Fetched fetch(URI url);
}
