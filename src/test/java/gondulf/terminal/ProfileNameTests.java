package gondulf.terminal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gondulf.protocol.MalformedValueException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The name of an account")
class ProfileNameTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "../x",
        "/etc/passwd",
        "a/b",
        "a\\b",
        ".hidden",
        "-x",
        "a b",
        "A",
        "a\0",
        "a\nb",
        "ä",
        "c:",
        "https://alice.example/"
      })
  void neverLeadsOutOfTheFolder(String name) {
    assertThatThrownBy(() -> new ProfileName(name)).isInstanceOf(MalformedValueException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {65, 5000})
  void isNotLongerThanFileNamesMayBe(int length) {
    assertThatThrownBy(() -> new ProfileName("a".repeat(length)))
        .isInstanceOf(MalformedValueException.class);
  }
}
