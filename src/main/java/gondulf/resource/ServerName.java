package gondulf.resource;

import gondulf.protocol.MalformedValueException;
import java.util.regex.Pattern;

/// What an operator calls a server: a line of text that can be shown in a list.
public record ServerName(String text) {

  private static final Pattern SYNTAX =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}][\\p{L}\\p{M}\\p{N}\\p{P}\\p{S} ]{0,99}");

  public ServerName {
    if (!SYNTAX.matcher(text).matches()) {
      throw new MalformedValueException("must be 1 to 100 visible characters");
    }
  }

  public static ServerName of(String text) {
    return new ServerName(text.strip());
  }

  @Override
  public String toString() {
    return text;
  }
}
