package gondulf.protocol;

import java.util.regex.Pattern;

/// The secret by which a client shows that it is the one that asked.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc7636#section-4.1">RFC 7636 §4.1</a>
public record CodeVerifier(String value) {

  private static final Pattern SYNTAX = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

  public CodeVerifier {
    if (!SYNTAX.matcher(value).matches()) {
      throw new MalformedValueException("must be 43 to 128 letters, digits or -._~");
    }
  }

  /// A new one of 256 bits, which are 43 characters.
  public static CodeVerifier random() {
    return new CodeVerifier(Secret.random().value());
  }

  /// What may be shown of it before it is asked for.
  public CodeChallenge challenge() {
    return new CodeChallenge(Sha256.of(value));
  }

  @Override
  public String toString() {
    return "CodeVerifier[hidden]";
  }
}
