package gondulf.client;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;

/// A logo as this server draws it: a small PNG, named by what is in it.
public final class LogoImage {

  private final byte[] png;
  private final String name;

  LogoImage(byte[] png) {
    this.png = png.clone();
    this.name = hash(png);
  }

  public byte[] png() {
    return png.clone();
  }

  String name() {
    return name;
  }

  int size() {
    return png.length;
  }

  private static String hash(byte[] bytes) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
