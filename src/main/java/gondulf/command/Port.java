package gondulf.command;

import gondulf.protocol.MalformedValueException;
import java.util.regex.Pattern;

/// The number of a port of this machine, or 0 for any that is free.
record Port(int number) {

  static final Port FREE = new Port(0);

  private static final Pattern SYNTAX = Pattern.compile("[0-9]{1,5}");
  private static final int HIGHEST = 65_535;

  Port {
    if (number < 0 || number > HIGHEST) {
      throw new MalformedValueException("must be a number from 0 to " + HIGHEST);
    }
  }

  static Port of(String text) {
    return new Port(SYNTAX.matcher(text).matches() ? Integer.parseInt(text) : -1);
  }
}
