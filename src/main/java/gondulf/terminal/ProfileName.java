package gondulf.terminal;

import gondulf.protocol.MalformedValueException;
import java.util.regex.Pattern;

/// The name of an account, which is also the name of its file: it never leads out of the folder,
/// and no two names are one file where upper and lower case are the same.
public record ProfileName(String text) {

  public static final String DEFAULT = "default";

  private static final Pattern SYNTAX = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

  public ProfileName {
    if (!SYNTAX.matcher(text).matches()) {
      throw new MalformedValueException(
          "must be 1 to 64 lower-case letters, digits, dots, hyphens and underscores, the first a"
              + " letter or a digit");
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
