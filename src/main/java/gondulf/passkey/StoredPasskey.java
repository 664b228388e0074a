package gondulf.passkey;

import gondulf.protocol.ProfileUrl;

/// A passkey, whose it is, and how to know it again.
record StoredPasskey(ProfileUrl me, Credential credential, Passkey passkey) {}
