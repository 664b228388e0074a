package gondulf.mail;

import static gondulf.mail.Correspondence.ALICE;
import static gondulf.mail.Correspondence.CODE;
import static gondulf.mail.Correspondence.everyday;
import static gondulf.mail.Correspondence.letter;
import static gondulf.mail.Correspondence.stranger;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.mail.Sent.Delivered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SmtpMailerTests {

  private final PostOffice office = new PostOffice(builder -> builder);

  @AfterEach
  void shut() {
    office.close();
  }

  @Test
  void aLetterArrivesAsItWasWritten() throws Exception {
    assertThat(send(letter())).isInstanceOf(Delivered.class);

    var message = office.only().message();
    assertThat(message.getContent()).isEqualTo("Your code is\r\n\r\n" + CODE + "\r\n");
    assertThat(message.getSubject()).isEqualTo("Your code");
    assertThat(message.getAllRecipients())
        .extracting(Object::toString)
        .containsExactly(ALICE.text());
    assertThat(message.getFrom())
        .extracting(Object::toString)
        .containsExactly("gondulf@id.example");
    assertThat(office.only().to()).isEqualTo(ALICE.text());
  }

  @Test
  void aLetterIsMarkedAsAMachineMarksIt() throws Exception {
    send(letter());

    var message = office.only().message();
    assertThat(message.getHeader("Date")).containsExactly("Sun, 22 Nov 2026 08:30:00 +0000");
    assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(message.getHeader("MIME-Version")).containsExactly("1.0");
    assertThat(message.getHeader("Message-ID")).hasSize(1);
    assertThat(message.getHeader("Message-ID")[0]).matches("<[0-9a-f-]{36}@id\\.example>");
    assertThat(message.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
  }

  @Test
  void wordsOfEveryLanguageArrive() throws Exception {
    send(new Letter(ALICE, "Ihr Schlüssel für 例え", "Grüße, 例え 🗝\n"));

    var message = office.only().message();
    assertThat(message.getSubject()).isEqualTo("Ihr Schlüssel für 例え");
    assertThat(message.getContent()).isEqualTo("Grüße, 例え 🗝\r\n");
    assertThat(office.only().raw()).matches("\\p{ASCII}*");
  }

  @Test
  void aLineOfOneDotDoesNotEndTheLetter() throws Exception {
    send(new Letter(ALICE, "Dots", "before\n.\nRCPT TO:<eve@eve.example>\n.after\n"));

    assertThat(office.received).hasSize(1);
    assertThat(office.only().message().getContent())
        .isEqualTo("before\r\n.\r\nRCPT TO:<eve@eve.example>\r\n.after\r\n");
  }

  @Test
  void theServerIsGreetedByTheNameGiven() {
    send(letter());

    assertThat(office.only().greeting()).isEqualTo("id.example");
  }

  private Sent send(Letter letter) {
    return stranger(office.port(), "", everyday()).send(letter);
  }
}
