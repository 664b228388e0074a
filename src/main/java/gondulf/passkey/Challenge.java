package gondulf.passkey;

import static java.nio.charset.StandardCharsets.US_ASCII;

import gondulf.protocol.Secret;
import gondulf.protocol.SecretHash;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a passkey is asked to sign: a nonce, the time, and a seal that shows which ceremony it was
/// made for. So nothing need be kept of it until it comes back.
///
/// @see <a href="https://www.w3.org/TR/webauthn-3/#sctn-cryptographic-challenges">WebAuthn
///   §13.4.3</a>
record Challenge(String nonce, long madeAt, Secret seal) {

  static final Duration LIFETIME = Duration.ofMinutes(15);

  private static final Pattern SYNTAX =
      Pattern.compile("([\\w-]{43})\\.([1-9]\\d{0,11})\\.([\\w-]{43})");

  static Challenge make(Secret key, Instant now) {
    var nonce = Secret.random().value();
    return new Challenge(nonce, now.getEpochSecond(), seal(key, nonce, now.getEpochSecond()));
  }

  /// The one that somebody hands back, if it looks like one.
  static Optional<Challenge> read(byte[] bytes) {
    var parts = SYNTAX.matcher(new String(bytes, US_ASCII));
    return parts.matches()
        ? Optional.of(
            new Challenge(
                parts.group(1), Long.parseLong(parts.group(2)), new Secret(parts.group(3))))
        : Optional.empty();
  }

  /// Whether it was made with this key, and not too long ago.
  boolean isGood(Secret key, Instant now) {
    return seal.matches(seal(key, nonce, madeAt))
        && madeAt <= now.getEpochSecond()
        && now.isBefore(end());
  }

  Instant end() {
    return Instant.ofEpochSecond(madeAt).plus(LIFETIME);
  }

  byte[] bytes() {
    return text().getBytes(US_ASCII);
  }

  String base64url() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes());
  }

  SecretHash hash() {
    return new Secret(text()).hash();
  }

  private String text() {
    return nonce + "." + madeAt + "." + seal.value();
  }

  private static Secret seal(Secret key, String nonce, long madeAt) {
    return key.derived(nonce + "." + madeAt);
  }
}
