package gondulf.protocol;

import java.util.regex.Pattern;

/// What a client wants to hear again in the answer, unchanged.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc6749#appendix-A.5">RFC 6749 appendix A.5</a>
public record State(String value) {

  private static final Pattern SYNTAX = Pattern.compile("[\\x20-\\x7E]+");

  public State {
    if (!SYNTAX.matcher(value).matches()) {
      throw new MalformedValueException("must be printable ASCII characters");
    }
  }

  @Override
  public String toString() {
    return "State[hidden]";
  }
}
