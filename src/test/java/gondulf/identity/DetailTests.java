package gondulf.identity;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.mail.MailAddress;
import gondulf.protocol.ClientId;
import org.junit.jupiter.api.Test;

class DetailTests {

  @Test
  void isOneLine() {
    assertThat(new Detail(" my\r\nkey\u2028of\u202Enight\uD800 ").text())
        .isEqualTo("my key of night");
  }

  @Test
  void isShortAndNeverHalfACharacter() {
    var long201 = "x".repeat(199) + "🔑🔑";

    assertThat(new Detail(long201).text()).isEqualTo("x".repeat(199) + "🔑");
    assertThat(Detail.of(ClientId.of("https://app.example/" + "x".repeat(300))).text())
        .hasSize(200);
  }

  @Test
  void hasNoWholeMailAddress() {
    assertThat(Detail.of(MailAddress.of("alice.liddell@alice.example")).text())
        .isEqualTo("a•••@alice.example");
  }
}
