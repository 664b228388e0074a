package gondulf.passkey;

import gondulf.protocol.ProfileUrl;

/// What came of somebody showing a passkey.
public sealed interface Assertion {

  record Recognized(ProfileUrl me, Passkey passkey) implements Assertion {}

  record Refused(PasskeyRefusal reason) implements Assertion {}
}
