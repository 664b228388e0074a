package gondulf.outbound;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// For how long HTTP lets an answer be kept.
///
/// @param cacheControl the values of the `Cache-Control` headers
/// @see <a href="https://www.rfc-editor.org/rfc/rfc9111#section-4.2.1">RFC 9111 §4.2.1</a>
record Freshness(List<String> cacheControl, Optional<String> expires) {

  private static final Pattern AGE = Pattern.compile("(s-maxage|max-age)=\"?(\\d{1,9})\\d*\"?");

  /// Zero if it may not be kept; empty if nothing was said.
  Optional<Duration> lifetime(Instant now) {
    var directives =
        cacheControl.stream()
            .flatMap(each -> Arrays.stream(each.split(",")))
            .map(each -> each.strip().toLowerCase(Locale.ROOT))
            .toList();
    if (directives.stream().anyMatch(each -> each.matches("(no-store|no-cache)(=.*)?"))) {
      return Optional.of(Duration.ZERO);
    }
    return age(directives, "s-maxage")
        .or(() -> age(directives, "max-age"))
        .or(() -> expires.map(each -> untilExpiry(each, now)));
  }

  private static Optional<Duration> age(List<String> directives, String name) {
    return directives.stream()
        .map(AGE::matcher)
        .filter(each -> each.matches() && each.group(1).equals(name))
        .map(each -> Duration.ofSeconds(Long.parseLong(each.group(2))))
        .findFirst();
  }

  private static Duration untilExpiry(String date, Instant now) {
    try {
      var end = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return end.isAfter(now) ? Duration.between(now, end) : Duration.ZERO;
    } catch (DateTimeException _) {
      return Duration.ZERO;
    }
  }
}
