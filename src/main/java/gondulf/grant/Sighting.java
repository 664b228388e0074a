package gondulf.grant;

import java.util.Optional;

/// What a good key shows of the token that its server asked about.
///
/// @param token empty if it is not good, or is none that the key may see
public record Sighting(Optional<AccessToken> token) {}
