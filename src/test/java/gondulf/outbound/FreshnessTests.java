package gondulf.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTests {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "''                       | none                          | none",
        "public                   | none                          | none",
        "max-age=60               | none                          | PT60S",
        "MAX-AGE=\"60\"           | none                          | PT60S",
        "public, max-age=60       | Sun, 22 Nov 2026 13:00:00 GMT | PT60S",
        "max-age=60, s-maxage=5   | none                          | PT5S",
        "max-age=99999999999999   | none                          | PT999999999S",
        "max-age=60, no-store     | none                          | PT0S",
        "no-cache=\"Set-Cookie\"  | none                          | PT0S",
        "max-age=x                | none                          | none",
        "''                       | Sun, 22 Nov 2026 12:01:00 GMT | PT60S",
        "''                       | Sun, 22 Nov 2026 11:00:00 GMT | PT0S",
        "''                       | 0                             | PT0S",
      })
  void whatHttpSaysCounts(String cacheControl, String expires, Duration lifetime) {
    assertThat(new Freshness(List.of(cacheControl), Optional.ofNullable(expires)).lifetime(NOW))
        .isEqualTo(Optional.ofNullable(lifetime));
  }
}
