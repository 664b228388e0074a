package gondulf.resource;

import gondulf.protocol.Secret;

/// A key as its server gets it, this once.
public record IssuedKey(ResourceServer server, Secret key) {}
