package gondulf.neighbourhood.app;

import java.net.URI;
import java.util.Optional;

/// Where the server that a website names does its work.
///
/// @param issuer what the server calls itself; empty where it publishes no metadata
public record Endpoints(
    Optional<String> issuer, URI authorization, Optional<URI> token, Optional<URI> introspection) {}
