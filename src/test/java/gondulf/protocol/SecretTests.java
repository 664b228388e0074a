package gondulf.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RFC 6749 10.10: secrets that can't be guessed")
class SecretTests {

  @Test
  @DisplayName("ST-01 TK-14 A31: a secret has 256 random bits")
  void has256Bits() {
    var secrets = Stream.generate(Secret::random).limit(1000).map(Secret::value).toList();

    assertThat(secrets).doesNotHaveDuplicates().allMatch(each -> each.matches("[\\w-]{43}"));
  }

  @Test
  @DisplayName("A4: a secret derived for one purpose is none for another")
  void isDerivedForOnePurpose() {
    var secret = Secret.random();

    assertThat(secret.derived("a"))
        .isEqualTo(secret.derived("a"))
        .isNotEqualTo(secret.derived("b"));
    assertThat(secret.derived("a")).isNotEqualTo(Secret.random().derived("a"));
  }

  @Test
  @DisplayName("A23: no secret shows itself")
  void hidesItself() {
    var secret = Secret.random();

    assertThat(secret.toString()).doesNotContain(secret.value());
    assertThat(secret.hash().toString()).doesNotContain(secret.hash().value());
    assertThat(new State("my state").toString()).doesNotContain("my state");
    assertThat(new CodeVerifier("v".repeat(43)).toString()).doesNotContain("vvv");
  }

  @Test
  @DisplayName("A31, B22: secrets match only if they are the same text")
  void matchesOnlyItself() {
    assertThat(new Secret("0e1").matches(new Secret("0e2"))).isFalse();
    assertThat(new Secret("abc").matches(new Secret("abc"))).isTrue();
    assertThat(new Secret("abc").matches(new Secret("abcd"))).isFalse();
  }

  @Test
  void isText() {
    assertThatExceptionOfType(MalformedValueException.class).isThrownBy(() -> new Secret(""));
    assertThatExceptionOfType(MalformedValueException.class)
        .isThrownBy(() -> new Secret("x".repeat(513)));
    assertThatExceptionOfType(MalformedValueException.class).isThrownBy(() -> new Secret("a b"));
  }
}
