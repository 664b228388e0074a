package gondulf.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("IndieAuth 4.1.1: the issuer is a prefix of its metadata's URL")
class IssuerNameTests {

  @ParameterizedTest
  @CsvSource({
    "https://id.example,        https://id.example/meta",
    "https://id.example/,       https://id.example/meta",
    "https://id.example/,       https://id.example/?meta",
    "https://id.example/alice,  https://id.example/alice/meta",
    "https://id.example/alice,  https://id.example/alice?meta",
    "https://id.example/alice,  https://id.example/alice",
    "http://127.0.0.1:80,       http://127.0.0.1:80/meta",
  })
  void isAboveWhatIsItsOwn(String issuer, URI metadata) {
    assertThat(new IssuerName(issuer).isAbove(metadata)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "https://id.example,        https://id.example.evil.example/meta",
    "https://id.example,        https://id.example:8443/meta",
    "https://id.example/al,     https://id.example/alice/meta",
    "https://id.example/alice,  https://id.example/meta",
    "https://id.example/?a,     https://id.example/?a/meta",
    "https://id,                https://id.example/meta",
    "https://,                  https://id.example/meta",
    "https:,                    https://id.example/meta",
    "http,                      https://id.example/meta",
    "'',                        https://id.example/meta",
    "http://id.example,         http://id.example/meta",
    "https://a@id.example,      https://a@id.example/meta",
    "https://[id,               https://id.example/meta",
  })
  void isNotAboveWhatIsSomebodyElses(String issuer, URI metadata) {
    assertThat(new IssuerName(issuer).isAbove(metadata)).isFalse();
  }
}
