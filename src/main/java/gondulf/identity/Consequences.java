package gondulf.identity;

import gondulf.grant.Agreements;
import gondulf.protocol.ProfileUrl;
import gondulf.resource.ResourceServers;
import org.springframework.stereotype.Component;

/// What becomes, with a person's account, of that which they gave to others: their grants, and the
/// keys of servers of their own. It happens in the transaction of whoever calls.
@Component
class Consequences {

  private final Agreements agreements;
  private final ResourceServers servers;

  Consequences(Agreements agreements, ResourceServers servers) {
    this.agreements = agreements;
    this.servers = servers;
  }

  /// All of it ends, at once and for good.
  void ended(ProfileUrl me) {
    agreements.revokeAllOf(me);
    servers.revokeAllOf(me);
  }

  /// All of it ends, and nothing is kept of what it was.
  void forgotten(ProfileUrl me) {
    agreements.forgetAllOf(me);
    servers.revokeAllOf(me);
  }

  /// Grants rest. A key opens nothing but them.
  void suspended(ProfileUrl me) {
    agreements.suspendAllOf(me);
  }

  /// Grants rest, as the website names this server no more. The account does not: its owner may
  /// come back.
  ///
  /// @return whether any went on
  boolean unnamed(ProfileUrl me) {
    return agreements.suspendAllOf(me);
  }

  /// They go on as before, as it names this server again.
  ///
  /// @return whether any rested
  boolean named(ProfileUrl me) {
    return agreements.resumeAllOf(me);
  }

  /// They go on as before.
  void resumed(ProfileUrl me) {
    agreements.resumeAllOf(me);
  }
}
