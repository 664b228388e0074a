package gondulf.resource;

import gondulf.protocol.ProfileUrl;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/// A server that has a key of its own and may ask about tokens.
///
/// @param name what its operator calls it; two may have the same
/// @param hosts whose people's tokens it may see; empty for everybody's
/// @see <a href="https://www.rfc-editor.org/rfc/rfc7662#section-2.1">RFC 7662 §2.1</a>
public record ResourceServer(long id, ServerName name, Set<ProfileHost> hosts, Instant created) {

  public ResourceServer {
    hosts = Collections.unmodifiableSet(new LinkedHashSet<>(hosts));
  }

  public boolean maySee(ProfileUrl me) {
    return hosts.isEmpty() || hosts.stream().anyMatch(host -> host.isOf(me));
  }
}
