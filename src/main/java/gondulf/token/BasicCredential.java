package gondulf.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Base64;
import java.util.Optional;

/// A user and a password in HTTP's Basic scheme.
///
/// OAuth clients encode both as in a form first, some of them every dash in it, and others do not;
/// in a key of ours nothing else can be meant by a percent sign.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc7617#section-2">RFC 7617 §2</a>
/// @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1">RFC 6749 §2.3.1</a>
record BasicCredential(String user, String password) {

  /// Reads what stands after the scheme's name. Where the password is empty, the user may be a URL
  /// as it is, colons and all: so do libraries name an app that has none.
  static Optional<BasicCredential> in(String encoded) {
    try {
      var text = new String(Base64.getDecoder().decode(encoded), UTF_8);
      var colon = text.endsWith(":") ? text.length() - 1 : text.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : Optional.of(
              new BasicCredential(
                  user(text.substring(0, colon)),
                  URLDecoder.decode(text.substring(colon + 1), UTF_8)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static String user(String text) {
    return text.contains("://") ? text : URLDecoder.decode(text, UTF_8);
  }

  @Override
  public String toString() {
    return "BasicCredential[hidden]";
  }
}
