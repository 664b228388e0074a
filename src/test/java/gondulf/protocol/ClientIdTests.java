package gondulf.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("IndieAuth 3.3: Client Identifier")
class ClientIdTests {

  @ParameterizedTest
  @CsvSource({
    "https://app.example/id.json,          https://app.example/id.json",
    "https://app.example,                  https://app.example/",
    "HTTPS://App.EXAMPLE/Id.json,          https://app.example/Id.json",
    "https://app.example:8443/,            https://app.example:8443/",
    "https://app.example:443/id.json,      https://app.example:443/id.json",
    "https://app.example/?a=b%20c,         https://app.example/?a=b%20c",
    "http://localhost:8080,                http://localhost:8080/",
    "http://127.0.0.1:4567/,               http://127.0.0.1:4567/",
    "http://[::1]:4567/,                   http://[::1]:4567/",
    "https://xn--bcher-kva.example/,       https://xn--bcher-kva.example/",
  })
  @DisplayName("ID-05 ID-06 ID-10 it has a path and a host in lower case, and keeps all else")
  void isKeptInOneSpelling(String text, String canonical) {
    assertThat(ClientId.of(text)).hasToString(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "app.example",
        "/id.json",
        "ftp://a.example/",
        "http://app.example/",
        "https://a.example/../x",
        "https://a.example/./x",
        "https://a.example/a/%2e%2e/id.json",
        "https://a.example/a/%2E",
        "https://a.example/#f",
        "https://a.example/#",
        "https://u:p@a.example/",
        "https://u@a.example/",
        "https://app.example:0/",
        "https://app.example:/",
        "https://app.example:65536/",
        "https://10.0.0.1/",
        "https://[2001:db8::1]/",
        "https://2130706433/",
        "https://0x7f.1/",
        "https://127.1/",
        "https://a.example./",
        "https://localhost./",
        "https://single/",
        "https://a..example/",
        "https://-a.example/",
        "https://a_b.example/",
        "https://a.example\\@evil.example/",
        "https://a.example/\tx",
        "https://a.example/ x",
        "https://bücher.example/",
        "https:a.example",
        "https:///x",
        "javascript:alert(1)",
      })
  @DisplayName(
      "ID-07 ID-08 ID-09 D-07 it has a domain as its host, https, and no password or dots to walk by")
  void hasRules(String text) {
    assertThatExceptionOfType(MalformedValueException.class).isThrownBy(() -> ClientId.of(text));
  }

  @Test
  void isNotEndless() {
    assertThatExceptionOfType(MalformedValueException.class)
        .isThrownBy(() -> ClientId.of("https://a.example/" + "x".repeat(3000)));
  }

  @Test
  void knowsWhetherItNamesAnOriginAlone() {
    assertThat(ClientId.of("https://a.example").isOrigin()).isTrue();
    assertThat(ClientId.of("https://a.example/?x").isOrigin()).isFalse();
    assertThat(ClientId.of("https://a.example/id").isOrigin()).isFalse();
  }
}
