package gondulf.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What is hidden in a page")
class PageSourceTests {

  @ParameterizedTest
  @CsvSource({
    "<!-- x -->, true",
    "<!-- a --> b <!-- x -->, true",
    "<!-- x, true",
    "<!-- a --> x, false",
    "x <!-- a -->, false",
    "<!-- a --> x <!-- b -->, false",
    "a, false",
  })
  void isFoundInComments(String page, boolean isThere) {
    assertThat(new PageSource(page).hasInComment("x")).isEqualTo(isThere);
  }

  @Test
  @DisplayName("A page made of comments and lines is read in no time")
  void isFoundInNoTime() {
    var page = new PageSource("<!---->x".repeat(120_000) + "<!--".repeat(100_000));

    var start = System.nanoTime();
    assertThat(page.hasInComment("y")).isFalse();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
  }
}
