package gondulf.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gondulf.protocol.MalformedValueException;
import gondulf.protocol.ProfileUrl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileHostTests {

  @ParameterizedTest
  @CsvSource({
    "alice.example,          alice.example",
    "' Alice.EXAMPLE ',      alice.example",
    "https://alice.example/, alice.example",
    "bücher.example,         xn--bcher-kva.example",
  })
  void isKeptInOneSpellingHoweverItIsTyped(String typed, String name) {
    assertThat(ProfileHost.ofTyped(typed)).hasToString(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost",
        "127.0.0.1",
        "*.alice.example",
        "alice.example.",
        "alice.example:8080",
        "alice.example/~bob/",
        "alice.example/?id=1",
        "me@alice.example",
        "alice.example bob.example",
      })
  void isTypedAsAHostAlone(String typed) {
    assertThatExceptionOfType(MalformedValueException.class)
        .isThrownBy(() -> ProfileHost.ofTyped(typed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Alice.example", "bücher.example", "alice.example/", "a.example b.example"})
  void isNothingButTheOneSpelling(String name) {
    assertThatExceptionOfType(MalformedValueException.class)
        .isThrownBy(() -> new ProfileHost(name));
  }

  @ParameterizedTest
  @CsvSource({
    "https://alice.example/,         true",
    "https://alice.example/~bob/,    true",
    "https://www.alice.example/,     false",
    "https://other.example/,         false",
    "https://xalice.example/,        false",
    "https://alice.example.evil.org/, false",
  })
  void saysNothingOfHostsAboveOrBelow(String me, boolean isOfIt) {
    assertThat(new ProfileHost("alice.example").isOf(ProfileUrl.of(me))).isEqualTo(isOfIt);
  }
}
