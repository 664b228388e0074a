package gondulf.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gondulf.protocol.MalformedValueException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTests {

  @ParameterizedTest
  @CsvSource({
    "mailto:a@x.example, a@x.example",
    "MailTo:a@x.example, a@x.example",
    "mailto:Alice.Liddell@X.Example, Alice.Liddell@x.example",
    "mailto:a+me@x.example, a+me@x.example",
    "mailto:a%2Bme@x.example, a+me@x.example",
    "mailto:%61%40x%2eexample, a@x.example",
    "mailto:o'hara_1@mail.x-y.example, o'hara_1@mail.x-y.example",
    "mailto:a@müller.example, a@xn--mller-kva.example",
    "mailto:a@m%C3%BCller.example, a@xn--mller-kva.example"
  })
  void aLinkToOneAddressIsRead(String href, String address) {
    assertThat(MailAddress.ofMailto(href)).hasValue(new MailAddress(address));
    assertThat(MailAddress.ofMailto(href).map(MailAddress::text)).hasValue(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mailto:a@x.example?cc=eve@eve.example",
        "mailto:a@x.example?subject=Hello",
        "mailto:a@x.example?",
        "mailto:?to=a@x.example",
        "mailto:a@x.example#top",
        "mailto:a@x.example,eve@eve.example",
        "mailto:a@x.example%2Ceve@eve.example",
        "mailto:a@x.example%2ceve@eve.example",
        "mailto:a@x.example;eve@eve.example",
        "mailto:a@x.example%20eve@eve.example",
        "mailto:a@x.example%3Fcc=eve@eve.example",
        "mailto:a@x.example@eve.example",
        "mailto:a%40x.example@eve.example"
      })
  @DisplayName("A34 A link to more than one address is not read")
  void aLinkToMoreThanOneAddressIsNotRead(String href) {
    assertThat(MailAddress.ofMailto(href)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mailto:a@x.example\r\nBcc: eve@eve.example",
        "mailto:a@x.example%0D%0ABcc:%20eve@eve.example",
        "mailto:a@x.example%0ABcc:eve@eve.example",
        "mailto:a@x.example%0D",
        "mailto:a@x.example%0A",
        "mailto:a@x.example\n",
        "mailto:a%0Db@x.example",
        "mailto:a%00@x.example",
        "mailto:a@x.example%00",
        "mailto:a@x%09.example",
        "mailto:a%E2%80%A8@x.example",
        "mailto:a@x.example%E5%98%8A%E5%98%8DBcc:eve@eve.example",
        "mailto:a%3E%20ORCPT=x@x.example"
      })
  @DisplayName("A34 A link cannot bring a line of its own into a letter")
  void aLinkCannotBringALineOfItsOwn(String href) {
    assertThat(MailAddress.ofMailto(href)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a@x.example",
        "https://x.example/",
        "mailto:",
        "mailto:a",
        "mailto:@x.example",
        "mailto:a@",
        "mailto:a@localhost",
        "mailto:a@-x.example",
        "mailto:a@x..example",
        "mailto:a@x.example.",
        "mailto:a@127.0.0.1",
        "mailto:a@1.2.3.0x7f",
        "mailto:a@[127.0.0.1]",
        "mailto:a@[IPv6:::1]",
        "mailto:a@x%5Fy.example",
        "mailto:Alice%20%3Ca@x.example%3E",
        "mailto:%3Ca@x.example%3E",
        "mailto:%22a%20b%22@x.example",
        "mailto:%22a%22@x.example",
        "mailto:a(comment)@x.example",
        "mailto:.a@x.example",
        "mailto:a.@x.example",
        "mailto:a..b@x.example",
        "mailto:-oQ@x.example",
        "mailto:a%25eve.example@x.example",
        "mailto:eve.example!a@x.example",
        "mailto:%7Ccat@x.example",
        "mailto:a%zz@x.example",
        "mailto:a%@x.example",
        "mailto:a%FF@x.example",
        "mailto:a@x%FF.example",
        "mailto:ä@x.example",
        "mailto: a@x.example",
        "mailto:a@x.example ",
        "mailto://a@x.example"
      })
  void whatIsNotOnePlainAddressIsNotRead(String href) {
    assertThat(MailAddress.ofMailto(href)).isEmpty();
  }

  @Test
  void anAddressOf254CharactersIsTheLongest() {
    var domain = ("d".repeat(60) + ".").repeat(3) + "example";
    var longest = "a".repeat(254 - 1 - domain.length());

    assertThat(MailAddress.of(longest.substring(0, 63) + "@" + domain).text()).hasSize(254);
    assertThatThrownBy(() -> MailAddress.of(longest.substring(0, 63) + "a@d" + domain))
        .isInstanceOf(MalformedValueException.class);
  }

  @Test
  void whatStandsBeforeTheAtAndEachLabelHaveALengthOfTheirOwn() {
    var fits = "a".repeat(64) + "@" + "d".repeat(63) + ".example";

    assertThat(MailAddress.of(fits).text()).isEqualTo(fits);
    assertThatThrownBy(() -> MailAddress.of("a" + fits))
        .isInstanceOf(MalformedValueException.class);
    assertThatThrownBy(() -> MailAddress.of(fits.replace("@", "@d")))
        .isInstanceOf(MalformedValueException.class);
  }

  @Test
  void aLinkAsLongAsAPageIsNotRead() {
    assertThat(MailAddress.ofMailto("mailto:" + "a.".repeat(500_000) + "a@x.example")).isEmpty();
    assertThat(MailAddress.ofMailto("mailto:a@" + "x.".repeat(500_000) + "example")).isEmpty();
    assertThat(MailAddress.ofMailto("mailto:a@" + "ü.".repeat(50) + "example")).isEmpty();
  }

  @Test
  @DisplayName("A23 An address does not show itself unasked")
  void anAddressDoesNotShowItselfUnasked() {
    assertThat(MailAddress.of("alice@X.example")).hasToString("a•••@x.example");
    assertThat(MailAddress.of("alice@X.example").text()).isEqualTo("alice@x.example");
  }

  @Test
  void whatIsWrongIsSaidWithoutQuotingIt() {
    assertThatThrownBy(() -> MailAddress.of("eve eve@x.example"))
        .isInstanceOf(MalformedValueException.class)
        .hasMessage("must be one plain mail address");
  }
}
