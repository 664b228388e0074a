package gondulf.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Client ID Metadata Document 3: comparing client identifiers")
class SpelledClientIdTests {

  @ParameterizedTest
  @DisplayName("ID-05 ID-10 CL-07 D-18 W-12 only a slash that stands for no path may be left out")
  @CsvSource({
    "https://app.example/id.json,     https://app.example/id.json,     true",
    "https://APP.example/id.json,     https://APP.example/id.json,     true",
    "https://APP.example/id.json,     https://app.example/id.json,     false",
    "https://app.example/id.json,     https://app.example:443/id.json, false",
    "https://app.example:443/id.json, https://app.example/id.json,     false",
    "https://app.example/id.json,     https://app.example/id.json/,    false",
    "https://app.example/a%7Eb,       https://app.example/a~b,         false",
    "https://app.example,             https://app.example/,            true",
    "https://app.example/,            https://app.example,             true",
    "https://app.example?a=b,         https://app.example/?a=b,        true",
    "https://app.example/id,          https://app.example/id/,         false",
  })
  void comparesLetters(String asked, String named, boolean same) {
    assertThat(SpelledClientId.of(asked).isSpelled(named)).isEqualTo(same);
  }

  @ParameterizedTest
  @DisplayName("D-18 in every spelling of its host it is the same client")
  @CsvSource({
    "https://APP.example/id.json, https://app.example/id.json",
    "https://app.example,         https://app.example/",
  })
  void isOneClient(String one, String other) {
    assertThat(SpelledClientId.of(one).id()).isEqualTo(SpelledClientId.of(other).id());
  }
}
