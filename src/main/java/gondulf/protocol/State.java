package gondulf.protocol;

import java.util.regex.Pattern;

/// What a client wants to hear again in the answer, unchanged. However it is escaped, it fits into
/// the head of an answer.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc6749#appendix-A.5">RFC 6749 appendix A.5</a>
public record State(String value) {

  private static final Pattern SYNTAX = Pattern.compile("[\\x20-\\x7E]{1,8192}");

  public State {
    if (!SYNTAX.matcher(value).matches()) {
      throw new MalformedValueException("must be 1 to 8192 printable ASCII characters");
    }
  }

  @Override
  public String toString() {
    return "State[hidden]";
  }
}
