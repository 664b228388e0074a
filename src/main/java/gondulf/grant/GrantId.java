package gondulf.grant;

/// The name that a grant has inside this server.
record GrantId(long value) {}
