package gondulf.passkey;

/// A step of a ceremony found that the passkey does not do.
final class RefusedPasskeyException extends RuntimeException {

  private final PasskeyRefusal reason;

  RefusedPasskeyException(PasskeyRefusal reason) {
    super(reason.name(), null, false, false);
    this.reason = reason;
  }

  PasskeyRefusal reason() {
    return reason;
  }
}
