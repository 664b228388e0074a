package gondulf.protocol;

import java.util.Locale;
import java.util.regex.Pattern;

/// An error as the protocol says it: a code for programs and a sentence for their developers.
///
/// The sentence never quotes input.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1">RFC 6749 §4.1.2.1</a>
/// @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-5.2">RFC 6749 §5.2</a>
public record OAuthError(Code code, String description) {

  private static final Pattern SYNTAX = Pattern.compile("[\\x20\\x21\\x23-\\x5B\\x5D-\\x7E]+");

  public OAuthError {
    if (!SYNTAX.matcher(description).matches()) {
      throw new IllegalArgumentException("not a description that RFC 6749 allows");
    }
  }

  public static OAuthError invalidRequest(String description) {
    return new OAuthError(Code.INVALID_REQUEST, description);
  }

  public static OAuthError invalidScope(String description) {
    return new OAuthError(Code.INVALID_SCOPE, description);
  }

  public static OAuthError invalidTarget(String description) {
    return new OAuthError(Code.INVALID_TARGET, description);
  }

  public static OAuthError invalidGrant(String description) {
    return new OAuthError(Code.INVALID_GRANT, description);
  }

  public static OAuthError invalidClient(String description) {
    return new OAuthError(Code.INVALID_CLIENT, description);
  }

  public static OAuthError invalidToken(String description) {
    return new OAuthError(Code.INVALID_TOKEN, description);
  }

  public static OAuthError insufficientScope(String description) {
    return new OAuthError(Code.INSUFFICIENT_SCOPE, description);
  }

  public static OAuthError unsupportedGrantType(String description) {
    return new OAuthError(Code.UNSUPPORTED_GRANT_TYPE, description);
  }

  public static OAuthError unsupportedResponseType(String description) {
    return new OAuthError(Code.UNSUPPORTED_RESPONSE_TYPE, description);
  }

  public static OAuthError accessDenied(String description) {
    return new OAuthError(Code.ACCESS_DENIED, description);
  }

  public static OAuthError serverError(String description) {
    return new OAuthError(Code.SERVER_ERROR, description);
  }

  public static OAuthError temporarilyUnavailable(String description) {
    return new OAuthError(Code.TEMPORARILY_UNAVAILABLE, description);
  }

  public OAuthException asException() {
    return new OAuthException(this);
  }

  /// The codes that this server says.
  public enum Code {
    ACCESS_DENIED,
    INSUFFICIENT_SCOPE,
    INVALID_CLIENT,
    INVALID_GRANT,
    INVALID_REQUEST,
    INVALID_SCOPE,
    INVALID_TARGET,
    INVALID_TOKEN,
    SERVER_ERROR,
    TEMPORARILY_UNAVAILABLE,
    UNSUPPORTED_GRANT_TYPE,
    UNSUPPORTED_RESPONSE_TYPE;

    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
