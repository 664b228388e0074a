package gondulf.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gondulf.protocol.MalformedValueException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrowserNameTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Firefox on Linux   | Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0
          Firefox on Windows | Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0
          Firefox on macOS   | Mozilla/5.0 (Macintosh; Intel Mac OS X 14.7; rv:145.0) Gecko/20100101 Firefox/145.0
          Firefox on Android | Mozilla/5.0 (Android 15; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0
          Firefox on an iPad | Mozilla/5.0 (iPad; CPU OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) FxiOS/145.0 Mobile/15E148 Safari/605.1.15
          Chrome on Android  | Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36
          Chrome on macOS    | Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36
          Chrome on ChromeOS | Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36
          Chrome on an iPhone | Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/142.0.7444.46 Mobile/15E148 Safari/604.1
          Safari on an iPhone | Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Mobile/15E148 Safari/604.1
          Safari on macOS    | Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Safari/605.1.15
          Edge on Windows    | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0
          Opera on Windows   | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 OPR/125.0.0.0
          Vivaldi on Linux   | Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Vivaldi/7.6.3797.63
          DuckDuckGo on macOS | Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15 Ddg/26.0
          Samsung Internet on Android | Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/29.0 Chrome/136.0.0.0 Mobile Safari/537.36
          a browser on Linux | Mozilla/5.0 (X11; Linux x86_64) Something/1.0
          Firefox            | Firefox/145.0
          a browser          | curl/8.17.0
          a browser          | ''
          """)
  void saysRoughlyWhatABrowserIs(String name, String header) {
    assertThat(BrowserName.ofUserAgent(Optional.of(header)).text()).isEqualTo(name);
  }

  @Test
  void whatSaysNothingOfItselfIsABrowser() {
    assertThat(BrowserName.ofUserAgent(Optional.empty())).isEqualTo(BrowserName.unknown());
    assertThat(BrowserName.unknown()).hasToString("a browser");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script> Firefox/145.0 on Windows",
        "Windows Firefox/145.0\r\nBcc: bob@bob.example",
        "Call +1 555 0100 now, your Windows is ill! Firefox/"
      })
  void repeatsNoWordOfAStranger(String header) {
    assertThat(BrowserName.ofUserAgent(Optional.of(header)).text()).isEqualTo("Firefox on Windows");
  }

  @Test
  void readsNoMoreThanABrowserWouldSay() {
    var long512 = "x".repeat(512);

    assertThat(BrowserName.ofUserAgent(Optional.of(long512 + "Firefox/145.0")))
        .isEqualTo(BrowserName.unknown());
    assertThat(BrowserName.ofUserAgent(Optional.of("x".repeat(504) + "Firefox/145.0")).text())
        .isEqualTo("Firefox");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "Firefox/145", "<b>", "a  browser", "a b c d e f g"})
  void isMadeOfPlainWords(String text) {
    assertThatThrownBy(() -> new BrowserName(text)).isInstanceOf(MalformedValueException.class);
  }
}
