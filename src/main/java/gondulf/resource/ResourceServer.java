package gondulf.resource;

import java.time.Instant;

/// A server that has a key of its own and may ask about tokens.
///
/// @param name what its operator or owner calls it; two may have the same
/// @param reach whose tokens it may see
/// @see <a href="https://www.rfc-editor.org/rfc/rfc7662#section-2.1">RFC 7662 §2.1</a>
public record ResourceServer(long id, ServerName name, Reach reach, Instant created) {}
