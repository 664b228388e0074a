package gondulf.grant;

import gondulf.protocol.ClientId;
import java.util.Optional;

/// An app that a person allowed something.
///
/// @param name what it called itself then; only its id is proven
public record App(ClientId id, Optional<String> name) {}
