package gondulf.protocol;

/// The SHA-256 of a [Secret], as base64url: enough to recognize it, not enough to use it.
public record SecretHash(String value) {

  /// Compares in a time that tells nothing about where the two differ.
  public boolean matches(SecretHash other) {
    return Sha256.same(value, other.value);
  }

  @Override
  public String toString() {
    return "SecretHash[hidden]";
  }
}
