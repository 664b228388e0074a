package gondulf.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("GONDULF_ALLOWED_DOMAINS")
class DomainPatternTests {

  @ParameterizedTest
  @DisplayName(
      "B8 A3 A domain is itself; a star stands for everything below, and not for the domain")
  @CsvSource({
    "example.org, example.org, true",
    "' EXAMPLE.org ', example.org, true",
    "example.org, www.example.org, false",
    "example.org, evilexample.org, false",
    "example.org, example.org.evil.net, false",
    "*.example.org, a.example.org, true",
    "*.example.org, b.a.example.org, true",
    "*.example.org, example.org, false",
    "*.example.org, evilexample.org, false",
    "*.example.org, a.example.org.evil.net, false",
  })
  void coversHosts(String pattern, String host, boolean covered) {
    assertThat(DomainPattern.of(pattern).covers(host)).isEqualTo(covered);
  }

  @ParameterizedTest
  @DisplayName("Anything else stops the start, with a sentence that names the variable")
  @ValueSource(
      strings = {
        "",
        "*",
        "*.",
        "org",
        "*.*.org",
        "a.*.org",
        "https://example.org",
        "a_b.org",
        "-a.org"
      })
  void refusesOtherTexts(String text) {
    assertThatThrownBy(() -> DomainPattern.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("GONDULF_ALLOWED_DOMAINS");
  }
}
