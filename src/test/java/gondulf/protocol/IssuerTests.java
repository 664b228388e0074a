package gondulf.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("IndieAuth 3.1: Issuer Identifier")
class IssuerTests {

  @ParameterizedTest
  @CsvSource({
    "https://login.example,       https://login.example",
    "https://login.example/,      https://login.example",
    "https://LOGIN.example:8443/, https://login.example:8443",
    "http://localhost:8080/,      http://localhost:8080",
    "http://[::1]:8080,           http://[::1]:8080",
  })
  @DisplayName("ID-03 A24: it is the same bytes with and without a slash in the settings")
  void isKeptWithoutASlash(String text, String kept) {
    assertThat(Issuer.of(text)).hasToString(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://login.example",
        "https://login.example/auth",
        "https://login.example/?x",
        "https://login.example/#x",
        "https://u@login.example",
        "https://10.0.0.1",
        "login.example",
        "ftp://login.example",
        "https://login.example:",
        "https://login.example:0",
        "https://login.example:65536",
      })
  @DisplayName("ID-01 MC-08 HT-01 it is https, save on this very machine, without path or query")
  void hasRules(String text) {
    assertThatExceptionOfType(MalformedValueException.class).isThrownBy(() -> Issuer.of(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://login.example:443", "http://localhost:80/", "http://[::1]:80"})
  @DisplayName("ID-03 a port that its scheme implies would be a second spelling of it")
  void saysNoPortThatGoesWithoutSaying(String text) {
    assertThatExceptionOfType(MalformedValueException.class)
        .isThrownBy(() -> Issuer.of(text))
        .withMessageContaining("must not say the port that its scheme implies");
  }

  @Test
  @DisplayName("ID-02 D-01 it begins the URL of its metadata")
  void beginsTheUrlOfItsMetadata() {
    assertThat(Issuer.of("https://login.example/").metadata())
        .hasToString("https://login.example/.well-known/oauth-authorization-server");
  }
}
