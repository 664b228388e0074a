package gondulf.outbound;

import java.net.URI;
import java.util.Optional;

/// Reads a stranger's URL. The one way by which this server asks anything of the Web.
public interface Fetcher {

  /// Asks for a page or a JSON document and follows where it leads, within limits of addresses,
  /// hops, time and size.
  Fetched fetch(URI url);

  /// Asks for a picture in the same way, and within the same limits.
  ///
  /// @return its bytes as they came, whatever they are; nothing where there is no such picture
  Optional<byte[]> image(URI url);
}
