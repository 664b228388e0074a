package gondulf.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTests {

  @ParameterizedTest
  @CsvSource({
    "PT0S, 1",
    "PT0.1S, 1",
    "PT1S, 1",
    "PT1.000000001S, 2",
    "PT1.9S, 2",
    "PT30S, 30",
    "PT1H, 3600",
  })
  void whoComesWhenItSaysDoesNotComeTooEarly(Duration wait, String seconds) {
    assertThat(RetryAfter.seconds(wait)).isEqualTo(seconds);
  }
}
