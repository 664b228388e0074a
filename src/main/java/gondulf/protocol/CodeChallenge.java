package gondulf.protocol;

import java.util.regex.Pattern;

/// What a client shows of its secret before it is asked to prove it: the S256 of a [CodeVerifier].
///
/// There is no `plain`: it would show the secret itself.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc7636#section-4.2">RFC 7636 §4.2</a>
public record CodeChallenge(String value) {

  public static final String METHOD = "S256";

  private static final Pattern SYNTAX = Pattern.compile("[A-Za-z0-9_-]{43}");

  public CodeChallenge {
    if (!SYNTAX.matcher(value).matches()) {
      throw new MalformedValueException("must be 43 characters of base64url");
    }
  }

  public boolean isMetBy(CodeVerifier verifier) {
    return Sha256.same(value, Sha256.of(verifier.value()));
  }
}
