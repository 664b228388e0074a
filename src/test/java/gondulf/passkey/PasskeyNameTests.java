package gondulf.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gondulf.protocol.MalformedValueException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasskeyNameTests {

  @ParameterizedTest
  @ValueSource(strings = {"x", "Alice's phone", "Schlüssel №2 🔑", " in my drawer ", "<b>"})
  void isAnyLineOfText(String text) {
    assertThat(PasskeyName.of(text)).hasToString(text.strip());
  }

  @ParameterizedTest
  @MethodSource("others")
  void isNothingElse(String text) {
    assertThatThrownBy(() -> PasskeyName.of(text)).isInstanceOf(MalformedValueException.class);
  }

  static Stream<String> others() {
    return Stream.of("", "  ", "two\nlines", "a\u0000b", "a\u202Eb", "\u200B", "x".repeat(61));
  }

  @Test
  void isAsLongAsThat() {
    assertThat(PasskeyName.of("🔑".repeat(60)).text()).hasSize(120);
  }
}
