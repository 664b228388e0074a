package gondulf.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// SHA-256 of text, and a keyed form of it, as base64url without padding.
final class Sha256 {

  private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

  /// Only copied: to find a provider takes longer than to digest a token.
  private static final MessageDigest EMPTY = find();

  private Sha256() {}

  static String of(String text) {
    return BASE64URL.encodeToString(fresh().digest(text.getBytes(UTF_8)));
  }

  static String keyed(String key, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
      return BASE64URL.encodeToString(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  static boolean same(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
  }

  private static MessageDigest fresh() {
    try {
      return (MessageDigest) EMPTY.clone();
    } catch (CloneNotSupportedException _) {
      return find();
    }
  }

  private static MessageDigest find() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
