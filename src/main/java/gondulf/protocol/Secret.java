package gondulf.protocol;

import java.security.SecureRandom;
import java.util.Base64;

/// A text that opens something to whoever holds it: a code, a token, a cookie.
///
/// It is shown once, to the one it is for. The server keeps its [SecretHash] alone.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-10.10">RFC 6749 §10.10</a>
public record Secret(String value) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;
  private static final int LONGEST = 512;

  public Secret {
    if (value.length() > LONGEST || !Characters.areAll(value, Characters::isVisible)) {
      throw new MalformedValueException("must be 1 to 512 printable ASCII characters");
    }
  }

  /// A new one of 256 bits that nobody can guess.
  public static Secret random() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /// Another secret that only the holder of this one can make, and only for this purpose.
  public Secret derived(String purpose) {
    return new Secret(Sha256.keyed(value, purpose));
  }

  public SecretHash hash() {
    return new SecretHash(Sha256.of(value));
  }

  /// Compares in a time that tells nothing about where the two differ.
  public boolean matches(Secret other) {
    return Sha256.same(value, other.value);
  }

  @Override
  public String toString() {
    return "Secret[hidden]";
  }
}
