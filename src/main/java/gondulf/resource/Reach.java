package gondulf.resource;

import gondulf.protocol.ProfileUrl;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// Whose tokens a key lets a server see.
///
/// @param owner who made the key, for their own tokens alone; empty if the operator made it
/// @param hosts whose people's tokens an operator's key may see; empty for everybody's
public record Reach(Optional<ProfileUrl> owner, Set<ProfileHost> hosts) {

  public Reach {
    hosts = Collections.unmodifiableSet(new LinkedHashSet<>(hosts));
  }

  /// Whether it is wide enough for a person's tokens. An owner is one profile URL: neither the host
  /// that it is on, nor another page there.
  public boolean covers(ProfileUrl me) {
    return owner.map(me::equals).orElseGet(() -> isOfItsHosts(me));
  }

  private boolean isOfItsHosts(ProfileUrl me) {
    return hosts.isEmpty() || hosts.stream().anyMatch(host -> host.isOf(me));
  }
}
