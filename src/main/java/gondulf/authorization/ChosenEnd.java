package gondulf.authorization;

import gondulf.protocol.MalformedValueException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// When at the latest what a person allows shall end, as they choose it.
enum ChosenEnd {
  USUAL("usual", Duration.ZERO),
  HOUR("hour", Duration.ofHours(1)),
  DAY("day", Duration.ofDays(1)),
  WEEK("week", Duration.ofDays(7)),
  MONTH("month", Duration.ofDays(30)),
  YEAR("year", Duration.ofDays(365));

  private final String title;
  private final Duration length;

  ChosenEnd(String title, Duration length) {
    this.title = title;
    this.length = length;
  }

  static ChosenEnd of(String text) {
    return Arrays.stream(values())
        .filter(each -> each.title.equals(text))
        .findFirst()
        .orElseThrow(() -> new MalformedValueException("must be one of those offered"));
  }

  /// Those that would end something sooner than it does by itself.
  ///
  /// @param usual when that is, if it is at a certain time
  static List<ChosenEnd> sooner(Optional<Duration> usual) {
    return Arrays.stream(values())
        .filter(each -> each != USUAL)
        .filter(each -> usual.filter(end -> end.compareTo(each.length) <= 0).isEmpty())
        .toList();
  }

  String title() {
    return title;
  }

  Duration length() {
    return length;
  }

  Optional<Instant> at(Instant now) {
    return this == USUAL ? Optional.empty() : Optional.of(now.plus(length));
  }
}
