package gondulf.command;

import gondulf.protocol.MalformedValueException;
import java.time.Duration;
import java.util.regex.Pattern;

/// How long a person may take: `90`, `90s`, `5m`, `1h`.
final class Patience {

  private static final Pattern SYNTAX = Pattern.compile("([0-9]{1,5})([smh]?)");

  private Patience() {}

  static Duration of(String text) {
    var match = SYNTAX.matcher(text.strip());
    if (!match.matches()) {
      throw new MalformedValueException("must be a time such as 90s, 5m or 1h");
    }
    var number = Long.parseLong(match.group(1));
    var time =
        switch (match.group(2)) {
          case "m" -> Duration.ofMinutes(number);
          case "h" -> Duration.ofHours(number);
          default -> Duration.ofSeconds(number);
        };
    if (!time.isPositive() || time.compareTo(Duration.ofDays(1)) > 0) {
      throw new MalformedValueException("must be a time of one second to one day");
    }
    return time;
  }
}
