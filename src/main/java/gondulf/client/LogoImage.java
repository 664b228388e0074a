package gondulf.client;

import gondulf.protocol.Secret;

/// A logo as this server draws it: a small PNG, under a name that nobody can guess.
///
/// A name that could be told from the picture would tell every stranger who asks for it whether
/// somebody here has used the app lately.
public final class LogoImage {

  private final byte[] png;
  private final String name;

  LogoImage(byte[] png) {
    this.png = png.clone();
    this.name = Secret.random().value();
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
}
