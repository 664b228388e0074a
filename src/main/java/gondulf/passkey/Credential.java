package gondulf.passkey;

/// What the server keeps of a passkey to know it again.
///
/// @param id base64url
/// @param publicKey a COSE key, base64url
/// @param signCount how often it has signed, as far as it counts; it may stay at 0 for ever
/// @param isSynced whether it is of the kind that may be backed up, which never changes
/// @see <a href="https://www.w3.org/TR/webauthn-3/#credential-record">WebAuthn §4, Credential
///   Record</a>
record Credential(String id, String publicKey, long signCount, boolean isSynced) {}
