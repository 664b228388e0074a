package gondulf.neighbourhood.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The neighbourhood's mailbox")
class MailboxTests {

  private final Mailbox mailbox = new Mailbox();

  @AfterEach
  void close() {
    mailbox.close();
  }

  @Test
  void showsTheLastMailToAnAddress() throws Exception {
    send("alice@alice.example", "first");
    send("bob@bob.example", "for Bob");
    send("alice@alice.example", "Type 7KQM-X2RD, please.");

    var last = mailbox.lastMailTo("alice@alice.example").orElseThrow();
    assertThat(last.text()).contains("Type 7KQM-X2RD");
    assertThat(last.code()).contains("7KQM-X2RD");
    assertThat(last.from()).isEqualTo("gondulf@village.example");
    assertThat(mailbox.mailsTo("alice@alice.example")).hasSize(2);
    assertThat(mailbox.lastMailTo("carol@carol.example")).isEmpty();
  }

  @Test
  void takesNothingWhileItIsShutAndKeepsWhatCame() throws Exception {
    send("alice@alice.example", "before");

    mailbox.shut();
    assertThatThrownBy(() -> send("alice@alice.example", "lost"))
        .isInstanceOf(MessagingException.class);
    mailbox.open();
    send("alice@alice.example", "after");

    assertThat(mailbox.mails())
        .extracting(mail -> mail.text().strip())
        .containsExactly("before", "after");
  }

  private void send(String to, String text) throws MessagingException {
    var properties = new Properties();
    properties.setProperty("mail.smtp.host", "127.0.0.1");
    properties.setProperty("mail.smtp.port", String.valueOf(mailbox.port()));
    var message = new MimeMessage(Session.getInstance(properties));
    message.setFrom("gondulf@village.example");
    message.setRecipients(RecipientType.TO, to);
    message.setSubject("Hello");
    message.setText(text);
    Transport.send(message);
  }
}
