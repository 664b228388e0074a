package gondulf.protocol;

/// Says which rule of its type a text breaks, in words that follow the name of a parameter: "must
/// not have a fragment". It never quotes the text.
///
/// Value types know rules, not parameter names; [Parameters] adds the name.
public final class MalformedValueException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public MalformedValueException(String rule) {
    super(rule);
  }

  /// The broken rule, as a part of a sentence.
  public String rule() {
    return String.valueOf(getMessage());
  }
}
