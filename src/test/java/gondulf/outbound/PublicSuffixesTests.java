package gondulf.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicSuffixesTests {

  private final PublicSuffixes suffixes = new PublicSuffixes();

  @ParameterizedTest
  @ValueSource(
      strings = {"com", "co.uk", "github.io", "blogspot.com", "foo.ck", "xn--55qx5d.cn", "example"})
  void aPublicSuffixIsNobodysDomain(String host) {
    assertThat(suffixes.isPublicSuffix(host)).isTrue();
    assertThat(suffixes.registrableDomain(host)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "alice.example, alice.example",
    "www.alice.example, alice.example",
    "a.b.alice.co.uk, alice.co.uk",
    "alice.github.io, alice.github.io",
    "x.alice.github.io, alice.github.io",
    "www.ck, www.ck",
    "a.xn--55qx5d.cn, a.xn--55qx5d.cn",
  })
  void aDomainIsOfOneOwner(String host, String domain) {
    assertThat(suffixes.isPublicSuffix(host)).isFalse();
    assertThat(suffixes.registrableDomain(host)).contains(domain);
  }
}
