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

  @Override
  public String toString() {
    return "CodeVerifier[hidden]";
  }
}
