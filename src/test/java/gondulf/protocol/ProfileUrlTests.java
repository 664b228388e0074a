package gondulf.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("IndieAuth 3.2: User Profile URL")
class ProfileUrlTests {

  @ParameterizedTest
  @CsvSource({
    "alice.example,                  https://alice.example/",
    "' Alice.EXAMPLE ',              https://alice.example/",
    "alice.example/,                 https://alice.example/",
    "http://alice.example,           https://alice.example/",
    "HTTPS://alice.example/,         https://alice.example/",
    "alice.example/~bob,             https://alice.example/~bob",
    "alice.example/@bob,             https://alice.example/@bob",
    "alice.example/?id=1,            https://alice.example/?id=1",
    "bücher.example,                 https://xn--bcher-kva.example/",
    "xn--bcher-kva.example,          https://xn--bcher-kva.example/",
  })
  @DisplayName("ID-05 ID-06 ID-12 it is one text, however it is typed")
  void isKeptInOneSpellingHoweverItIsTyped(String typed, String canonical) {
    assertThat(ProfileUrl.ofTyped(typed)).hasToString(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "alice",
        "alice@example.com",
        "https://example.com:8443/",
        "https://example.com:443/",
        "https://172.28.92.51/",
        "172.28.92.51",
        "https://[::1]/",
        "https://example.com/#me",
        "https://u:p@example.com/",
        "https://example.com/../x",
        "https://localhost/",
        "alice.example.",
        "ftp://alice.example/",
        "javascript:alert(1)",
        "alice.example/\"><script>",
        "alice\u0000.example",
        "al ice.example",
        "2130706433",
        "0x7f.1",
      })
  @DisplayName(
      "ID-04 ID-09 it has a domain as its host, and no port, fragment, password or dots to walk by")
  void hasRules(String typed) {
    assertThatExceptionOfType(MalformedValueException.class)
        .isThrownBy(() -> ProfileUrl.ofTyped(typed));
  }

  @Test
  void isAWholeDomainOrAPage() {
    assertThat(ProfileUrl.of("https://a.example/").isRoot()).isTrue();
    assertThat(ProfileUrl.of("https://a.example/~b/").isRoot()).isFalse();
    assertThat(ProfileUrl.of("https://a.example/?b").isRoot()).isFalse();
  }
}
