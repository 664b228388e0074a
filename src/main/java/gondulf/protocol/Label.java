package gondulf.protocol;

import java.util.regex.Pattern;

/// What somebody calls a thing of theirs: a line of text that can be shown in a list.
public record Label(String text) {

  private static final Pattern SYNTAX =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}][\\p{L}\\p{M}\\p{N}\\p{P}\\p{S} ]{0,99}");

  public Label {
    if (!SYNTAX.matcher(text).matches()) {
      throw new MalformedValueException("must be 1 to 100 visible characters");
    }
  }

  /// The label as somebody typed it.
  public static Label of(String text) {
    return new Label(text.strip());
  }

  @Override
  public String toString() {
    return text;
  }
}
