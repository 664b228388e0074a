package gondulf.outbound;

import gondulf.network.AddressPolicy;
import gondulf.network.Dns;
import gondulf.protocol.Issuer;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;

/// Reads a stranger's URL. The one way by which this server asks anything of the Web.
public interface Fetcher {

  /// One that asks as the server would.
  static Fetcher of(Dns dns, AddressPolicy policy, Issuer issuer, InstantSource clock) {
    return new PublicWeb(new PinnedAddresses(dns, policy), PlainClient::trust, issuer, clock);
  }

  /// Asks for a page or a JSON document and follows where it leads, within limits of addresses,
  /// hops, time and size.
  Fetched fetch(URI url);

  /// Asks once, over plain `http` as well, reads nothing of what the page says and follows nothing.
  Knocked knock(URI url);

  /// Asks for a picture in the same way, and within the same limits.
  ///
  /// @return its bytes as they came, whatever they are; nothing where there is no such picture
  Optional<byte[]> image(URI url);
}
