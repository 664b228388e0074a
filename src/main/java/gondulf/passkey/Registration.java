package gondulf.passkey;

/// What came of enrolling a passkey.
public sealed interface Registration {

  record Registered(Passkey passkey) implements Registration {}

  record Refused(PasskeyRefusal reason) implements Registration {}
}
