package gondulf.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 6749 3.1.2: Redirection Endpoint")
class RedirectUriTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/cb",
        "cb",
        "https://app.example/cb#x",
        "https://app.example/cb#",
        "http://app.example/cb",
        "http://localhost.evil.example/cb",
        "https://client.example@evil.example/",
        "https://client.example\\@evil.example/",
        "https://client.example\\evil.example/",
        "https://evil.example/\t",
        "https://evil.example/\n",
        "https://10.0.0.1/cb",
        "https://[2001:db8::1]/cb",
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "about:blank",
        "blob:https://a.example/x",
        "ms-msdt:/id",
        "search-ms:x",
        "shell:x",
        "chrome://settings",
        "smb://x/",
        "x-apple.systempreferences:",
        "http://localhost:99999/cb",
        "http://localhost:0/cb",
        "http://localhost:00080/cb",
        "http://127.0.0.1:/cb",
        "http://[::1]:/cb",
        "https://app.example:/cb",
        "https://app.example/cb?code=mine",
        "https://app.example/cb?a=b&state=mine",
        "https://app.example/cb?iss",
        "https://app.example/cb?c%6fde=mine",
      })
  @DisplayName("A16, B4, B11, B13: what could be read two ways, or do more than answer, is refused")
  void hasRules(String text) {
    assertThatExceptionOfType(MalformedValueException.class).isThrownBy(() -> RedirectUri.of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://app.example/cb?a=b%2Fc&d",
        "https://app.example/cb?",
        "https://app.example:8443",
        "com.example.app:/cb",
        "com.example.app:cb",
        "cursor://anysphere/cb",
        "http://[::1]:123/",
      })
  @DisplayName("A17: it is kept byte for byte")
  void isKeptAsItCame(String text) {
    assertThat(RedirectUri.of(text)).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource({
    "https://app.example/cb,            https://app.example/id,       true",
    "https://app.example:443/cb,        https://app.example/id,       true",
    "https://APP.example/cb,            https://app.example/,         true",
    "https://app.example:8443/cb,       https://app.example/,         false",
    "https://a.app.example/cb,          https://app.example/,         false",
    "https://app.example.evil.com/,     https://app.example/,         false",
    "https://evilapp.example/,          https://app.example/,         false",
    "https://evil.com/app.example/,     https://app.example/,         false",
    "http://localhost:1/cb,             http://localhost:1/,          true",
    "http://localhost:1/cb,             http://localhost:2/,          false",
    "http://localhost/cb,               http://127.0.0.1/,            false",
    "http://localhost/cb,               https://localhost/,           false",
    "app.example:/cb,                   https://app.example/,         false",
  })
  @DisplayName("A3: an origin is shared only if scheme, host and port are the same")
  void sharesAnOrigin(String asked, String client, boolean shares) {
    assertThat(RedirectUri.of(asked).sharesOriginWith(ClientId.of(client))).isEqualTo(shares);
  }

  @ParameterizedTest
  @CsvSource({
    "https://app.example/cb,            https://app.example/cb,             true",
    "https://app.example/cb/,           https://app.example/cb,             false",
    "https://app.example/cb?x=1,        https://app.example/cb,             false",
    "https://APP.example/cb,            https://app.example/cb,             false",
    "https://app.example:443/cb,        https://app.example/cb,             false",
    "https://app.example/CB,            https://app.example/cb,             false",
    "http://127.0.0.1:51004/cb,         http://127.0.0.1/cb,                true",
    "http://127.0.0.1:51004/other,      http://127.0.0.1/cb,                false",
    "http://127.0.0.1:51004/cb?x,       http://127.0.0.1/cb,                false",
    "http://[::1]:5/cb,                 http://[::1]:6/cb,                  true",
    "http://localhost:58135/cb,         http://localhost/cb,                true",
    "http://localhost:58135/cb,         http://127.0.0.1/cb,                false",
    "https://localhost:1/cb,            https://localhost/cb,               false",
    "com.example.app:/cb,               com.example.app:/cb,                true",
    "com.example.app:/cb2,              com.example.app:/cb,                false",
  })
  @DisplayName(
      "B16: what is listed is compared to the letter, but for the port of a loopback address")
  void isCoveredByWhatIsListed(String asked, String listed, boolean covered) {
    assertThat(RedirectUri.of(asked).isCoveredBy(RedirectUri.of(listed))).isEqualTo(covered);
  }
}
