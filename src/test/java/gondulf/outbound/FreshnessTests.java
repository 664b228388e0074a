package gondulf.outbound;

import static org.assertj.core.api.Assertions.assertThat;

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
        "''                       | none                          | -1",
        "public                   | none                          | -1",
        "max-age=60               | none                          | 60",
        "MAX-AGE=\"60\"           | none                          | 60",
        "public, max-age=60       | Sun, 22 Nov 2026 13:00:00 GMT | 60",
        "max-age=60, s-maxage=5   | none                          | 5",
        "max-age=99999999999999   | none                          | 999999999",
        "max-age=60, no-store     | none                          | 0",
        "no-cache=\"Set-Cookie\"  | none                          | 0",
        "max-age=x                | none                          | -1",
        "''                       | Sun, 22 Nov 2026 12:01:00 GMT | 60",
        "''                       | Sun, 22 Nov 2026 11:00:00 GMT | 0",
        "''                       | 0                             | 0",
      })
  void whatHttpSaysCounts(String cacheControl, String expires, long seconds) {
    assertThat(new Freshness(List.of(cacheControl), Optional.ofNullable(expires)).seconds(NOW))
        .isEqualTo(seconds);
  }
}
