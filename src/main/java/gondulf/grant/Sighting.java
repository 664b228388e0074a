package gondulf.grant;

import java.util.Optional;

/// What a server with a key gets to see.
///
/// @param token empty if it is not good, or is none that the key may see
public record Sighting(Optional<AccessToken> token) {}
