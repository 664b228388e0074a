package gondulf.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 6749 3.3: Access Token Scope")
class ScopesTests {

  @Test
  void keepTheOrderInWhichTheyWereAsked() {
    assertThat(Scopes.parse("profile create <foo>:bar create"))
        .hasToString("profile create <foo>:bar");
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "a  b", " a", "a ", "a\"b", "a\\b", "a\tb", "é"})
  void haveASyntax(String text) {
    assertThatExceptionOfType(MalformedValueException.class).isThrownBy(() -> Scopes.parse(text));
  }

  @Test
  void areNotEndless() {
    var many = IntStream.range(0, 51).mapToObj(i -> "s" + i).collect(Collectors.joining(" "));

    assertThatExceptionOfType(MalformedValueException.class).isThrownBy(() -> Scopes.parse(many));
  }

  @Test
  void aChoiceNeverWidensThem() {
    assertThat(Scopes.parse("profile create").chosen(List.of("create", "delete")))
        .hasToString("create");
  }
}
