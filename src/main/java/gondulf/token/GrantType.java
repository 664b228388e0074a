package gondulf.token;

import gondulf.protocol.MalformedValueException;

/// What an app shows to get a token.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-1.3">RFC 6749 §1.3</a>
enum GrantType {
  AUTHORIZATION_CODE,
  REFRESH_TOKEN;

  static GrantType of(String text) {
    return switch (text) {
      case "authorization_code" -> AUTHORIZATION_CODE;
      case "refresh_token" -> REFRESH_TOKEN;
      default -> throw new MalformedValueException("must be authorization_code or refresh_token");
    };
  }
}
