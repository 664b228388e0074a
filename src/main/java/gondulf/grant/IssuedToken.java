package gondulf.grant;

import gondulf.protocol.Secret;
import java.time.Duration;

/// An access token as its app gets it, this once.
public record IssuedToken(Secret secret, Duration lifetime) {}
