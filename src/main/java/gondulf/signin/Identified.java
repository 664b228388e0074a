package gondulf.signin;

import gondulf.identity.Account;
import gondulf.identity.Presence;
import java.util.Set;

/// Somebody who has shown who they are, in this very sign-in.
///
/// @param proofs how they did; a remembered browser may be all there is
public record Identified(Claimant claimant, Account account, Set<Presence> proofs) {

  public Identified {
    proofs = Set.copyOf(proofs);
  }

  /// The strongest of them.
  public Presence presence() {
    return proofs.stream().min(Presence::compareTo).orElse(Presence.REMEMBERED);
  }

  /// Whether they may have another passkey by what they have shown: who has one shows that, and who
  /// has none shows more than that their browser is remembered.
  boolean mayAddPasskey(boolean hasOne) {
    return hasOne ? proofs.contains(Presence.PASSKEY) : presence().isProof();
  }
}
