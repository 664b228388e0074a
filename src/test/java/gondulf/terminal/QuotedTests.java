package gondulf.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What strangers say, in a terminal")
class QuotedTests {

  @ParameterizedTest
  @ValueSource(
      strings = {"\u001b[31m", "\u009b31m", "\u009d0;x", "\r", "\n", "\u007f", "\u202e", "\u2028"})
  void losesWhatATerminalWouldObey(String command) {
    assertThat(Quoted.of("a" + command + "b")).isEqualTo("a " + command.substring(1) + "b");
  }

  @Test
  void keepsItsLettersAndIsCutShort() {
    assertThat(Quoted.of(" Nicht schön, 日本 ")).isEqualTo("Nicht schön, 日本");
    assertThat(Quoted.of("a".repeat(301))).isEqualTo("a".repeat(300) + "…");
  }
}
