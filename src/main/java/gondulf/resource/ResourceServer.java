package gondulf.resource;

import gondulf.protocol.ProfileUrl;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// A server that has a key of its own and may ask about tokens.
///
/// @param name what its operator or owner calls it; two may have the same
/// @param owner who made the key, for their own tokens alone; empty if the operator made it
/// @param hosts whose people's tokens an operator's key may see; empty for everybody's
/// @see <a href="https://www.rfc-editor.org/rfc/rfc7662#section-2.1">RFC 7662 §2.1</a>
public record ResourceServer(
    long id, ServerName name, Optional<ProfileUrl> owner, Set<ProfileHost> hosts, Instant created) {

  public ResourceServer {
    hosts = Collections.unmodifiableSet(new LinkedHashSet<>(hosts));
  }

  /// Whether it may see a person's tokens. An owner is one profile URL: neither the host that it is
  /// on, nor another page there.
  public boolean maySee(ProfileUrl me) {
    return owner.map(me::equals).orElseGet(() -> isOfItsHosts(me));
  }

  private boolean isOfItsHosts(ProfileUrl me) {
    return hosts.isEmpty() || hosts.stream().anyMatch(host -> host.isOf(me));
  }
}
