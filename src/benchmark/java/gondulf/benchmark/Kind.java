package gondulf.benchmark;

import static java.nio.charset.StandardCharsets.US_ASCII;

import gondulf.protocol.Secret;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// What lies in the stock. Each secret is made of its kind and number, so that who fills the
/// database and who loads the server know the same ones.
enum Kind {
  TOKEN,
  CODE,
  FAMILY,
  TURN,
  TO_REVOKE,
  KEY;

  Secret secret(long number) {
    try {
      var bytes = (name() + number).getBytes(US_ASCII);
      var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  String hash(long number) {
    return secret(number).hash().value();
  }

  /// What an app shows at first of a verifier, by S256.
  static String challenge(String verifier) {
    return new Secret(verifier).hash().value();
  }
}
