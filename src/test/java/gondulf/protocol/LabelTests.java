package gondulf.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelTests {

  @ParameterizedTest
  @CsvSource({"phone, phone", "' my phone ', my phone", "Bücher (2), Bücher (2)", "日記, 日記"})
  void isALineOfVisibleText(String typed, String label) {
    assertThat(Label.of(typed)).hasToString(label);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "two\nlines", "a\tb", "a\u00adb", "a\u202eb", "\u001b[31mred"})
  void hasNothingThatDoesNotShow(String typed) {
    assertThatExceptionOfType(MalformedValueException.class).isThrownBy(() -> Label.of(typed));
  }

  @Test
  void isNotTooLongForAList() {
    assertThat(Label.of("x".repeat(100)).text()).hasSize(100);
    assertThatExceptionOfType(MalformedValueException.class)
        .isThrownBy(() -> Label.of("x".repeat(101)));
  }
}
