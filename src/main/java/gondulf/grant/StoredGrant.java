package gondulf.grant;

/// A grant and its name.
record StoredGrant(GrantId id, Grant grant) {}
