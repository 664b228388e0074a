package gondulf.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTests {

  @ParameterizedTest
  @DisplayName("A browser's wishes count in their order, RFC 9110 §12.5.4")
  @CsvSource({
    "de, GERMAN",
    "DE-at, GERMAN",
    "de-CH-1996, GERMAN",
    "'de,en;q=0.9', GERMAN",
    "'en;q=0.3, de;q=0.7', GERMAN",
    "'fr-FR, fr;q=0.9, de;q=0.8, en;q=0.7', GERMAN",
    "'en-GB, de;q=0.9', ENGLISH",
    "'de;q=0, en', ENGLISH",
    "'fr, *;q=0.1, en;q=0.05', ENGLISH",
  })
  void isTheBestOfThoseWishedFor(String wish, Language best) {
    assertThat(Language.wished(wish)).contains(best);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "fr", "*", "de;q=0", "de_DE", "de;q=2", "\u00e9", ";;", ",,,", "de;q=x", "deu"
      })
  void isNoneWhereNoneIsWishedForThatIsSpokenHere(String wish) {
    assertThat(Language.wished(wish)).isEmpty();
  }

  @Test
  void nobodyIsListenedToForEver() {
    assertThat(Language.wished("de" + ",fr".repeat(10_000))).isEmpty();
  }

  @Test
  void isSpokenForAsLongAsItTakesAndEnglishElse() {
    var heard = Language.GERMAN.speak(Language::spoken);

    assertThat(heard).isEqualTo(Language.GERMAN);
    assertThat(Language.spoken()).isEqualTo(Language.ENGLISH);
  }

  @Test
  void writesDaysAsItsReadersDo() {
    var time = Instant.parse("2026-03-09T14:05:00Z");

    assertThat(Language.ENGLISH.day(time)).isEqualTo("9 March 2026");
    assertThat(Language.ENGLISH.moment(time)).isEqualTo("9 March 2026, 14:05 UTC");
    assertThat(Language.GERMAN.day(time)).isEqualTo("9. März 2026");
    assertThat(Language.GERMAN.moment(time)).isEqualTo("9. März 2026, 14:05 Uhr (UTC)");
    assertThat(Language.clock(time)).isEqualTo("14:05:00 UTC");
  }
}
