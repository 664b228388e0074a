package gondulf.passkey;

import gondulf.protocol.MalformedValueException;
import java.util.regex.Pattern;

/// What a person calls a passkey: a line of text that can be shown in a list.
public record PasskeyName(String text) {

  private static final Pattern SYNTAX =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}][\\p{L}\\p{M}\\p{N}\\p{P}\\p{S} ]{0,59}");

  public PasskeyName {
    if (!SYNTAX.matcher(text).matches()) {
      throw new MalformedValueException("must be 1 to 60 visible characters");
    }
  }

  public static PasskeyName of(String text) {
    return new PasskeyName(text.strip());
  }

  @Override
  public String toString() {
    return text;
  }
}
