package gondulf.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gondulf.protocol.MalformedValueException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerNameTests {

  @ParameterizedTest
  @CsvSource({"wiki, wiki", "' my wiki ', my wiki", "Bücher (2), Bücher (2)", "日記, 日記"})
  void isALineOfVisibleText(String typed, String name) {
    assertThat(ServerName.of(typed)).hasToString(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "two\nlines", "a\tb", "a\u00adb", "a\u202eb", "\u001b[31mred"})
  void hasNothingThatDoesNotShow(String typed) {
    assertThatExceptionOfType(MalformedValueException.class).isThrownBy(() -> ServerName.of(typed));
  }

  @ParameterizedTest
  @CsvSource({"100, true", "101, false"})
  void isNotTooLongForAList(int length, boolean isTaken) {
    var name = "x".repeat(length);

    if (isTaken) {
      assertThat(ServerName.of(name).text()).isEqualTo(name);
    } else {
      assertThatExceptionOfType(MalformedValueException.class)
          .isThrownBy(() -> ServerName.of(name));
    }
  }
}
