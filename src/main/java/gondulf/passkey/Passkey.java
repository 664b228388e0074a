package gondulf.passkey;

import java.time.Instant;
import java.util.Optional;

/// A passkey, as its owner knows it.
///
/// @param isSynced whether it may be on several devices, by way of somebody's cloud
public record Passkey(
    long id, PasskeyName name, boolean isSynced, Instant createdAt, Optional<Instant> usedAt) {}
