package gondulf.mail;

import static gondulf.mail.Correspondence.ALICE;
import static gondulf.mail.Correspondence.CODE;
import static gondulf.mail.Correspondence.everyday;
import static gondulf.mail.Correspondence.letter;
import static gondulf.mail.Correspondence.letterTo;
import static gondulf.mail.Correspondence.stranger;
import static gondulf.mail.Correspondence.user;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpLogTests {

  private final PostOffice office = new PostOffice(builder -> builder);
  private final LogCapture log = new LogCapture();

  @AfterEach
  void shut() {
    log.close();
    office.close();
  }

  @Test
  @DisplayName("A23 A letter that was sent leaves neither code, password nor address in the log")
  void aLetterThatWasSentLeavesNoSecretInTheLog() {
    user(office.port(), "none", everyday()).send(letter());

    assertThat(office.received).hasSize(1);
    assertThat(log.text()).contains("a•••@alice.example").doesNotContain(secrets());
  }

  @ParameterizedTest
  @ValueSource(strings = {"reply550@alice.example", "data554@alice.example"})
  @DisplayName("A23 A server that repeats the address does not bring it into the log")
  void aServerThatRepeatsTheAddressDoesNotBringItIntoTheLog(String address) {
    stranger(office.port(), "", everyday()).send(letterTo(address));

    assertThat(log.text())
        .containsPattern("did not take a letter to .•••@alice.example: .*55[04] 5\\.7\\.1")
        .doesNotContain(address.substring(0, address.indexOf('@')))
        .doesNotContain(secrets());
  }

  @Test
  @DisplayName("A23 A server that repeats the password does not bring it into the log")
  void aServerThatRepeatsThePasswordDoesNotBringItIntoTheLog() {
    user(office.port(), "none", everyday(), "wrong horse").send(letter());

    assertThat(office.logins).isNotEmpty();
    assertThat(log.text())
        .contains("the mail server cannot be used: 535")
        .doesNotContain("wrong horse", PostOffice.USER)
        .doesNotContain(secrets());
  }

  @Test
  void theLogSaysWhyThereIsNoTls() {
    stranger(office.port(), "starttls", everyday()).send(letter());

    assertThat(log.text()).contains("STARTTLS is required but host does not support STARTTLS");
  }

  private static List<String> secrets() {
    return List.of(CODE, PostOffice.PASSWORD, ALICE.text(), "alice.liddell", "gondulf@id.example");
  }
}
