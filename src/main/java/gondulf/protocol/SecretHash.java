package gondulf.protocol;

/// The SHA-256 of a [Secret], as base64url: enough to recognize it, not enough to use it.
public record SecretHash(String value) {

  @Override
  public String toString() {
    return "SecretHash[hidden]";
  }
}
