package gondulf.mail;

import static gondulf.mail.Correspondence.everyday;
import static gondulf.mail.Correspondence.impatient;
import static gondulf.mail.Correspondence.letter;
import static gondulf.mail.Correspondence.letterTo;
import static gondulf.mail.Correspondence.stranger;
import static gondulf.mail.Correspondence.user;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.mail.Sent.Refused;
import gondulf.mail.Sent.Unavailable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpRefusalTests {

  @ParameterizedTest
  @CsvSource({
    "reply550@alice.example, the recipient",
    "reply501@alice.example, the recipient with a less usual code",
    "reply521@alice.example, the recipient's whole host",
    "data554@alice.example, the letter"
  })
  void aLastingNoIsARefusal(String address, String whatIsRefused) {
    try (var office = new PostOffice(builder -> builder)) {
      assertThat(stranger(office.port(), "", everyday()).send(letterTo(address)))
          .as(whatIsRefused)
          .isEqualTo(new Refused("The mail server refused to send a letter to this address."));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "reply451@alice.example, asked to come again later",
    "reply452@alice.example, the mailbox is full",
    "reply530@alice.example, a password is wanted",
    "data451@alice.example, asked to come again later with the letter"
  })
  void aPassingNoMeansThatMailIsUnavailable(String address, String why) {
    try (var office = new PostOffice(builder -> builder)) {
      assertThat(stranger(office.port(), "", everyday()).send(letterTo(address)))
          .as(why)
          .isEqualTo(new Unavailable("The mail server did not take the letter just now."));
    }
  }

  @Test
  void aNoToTheSenderIsNotThePersonsFault() {
    try (var office = new PostOffice(builder -> builder)) {
      office.dislike("gondulf@id.example");

      assertThat(stranger(office.port(), "", everyday()).send(letter()))
          .isInstanceOf(Unavailable.class);
    }
  }

  @Test
  void aWrongPasswordMeansThatMailIsUnavailable() {
    try (var office = new PostOffice(builder -> builder)) {
      assertThat(user(office.port(), "none", everyday(), "wrong horse").send(letter()))
          .isInstanceOf(Unavailable.class);
      assertThat(office.received).isEmpty();
    }
  }

  @Test
  void aServerThatSaysNothingIsNotWaitedForForEver() throws IOException {
    try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      assertThat(impatient(silent.getLocalPort()).send(letter())).isInstanceOf(Unavailable.class);
    }
  }

  @Test
  void whereNothingListensMailIsUnavailable() throws IOException {
    assertThat(stranger(freePort(), "", everyday()).send(letter()))
        .isEqualTo(new Unavailable("The letter could not be sent: the mail server does not work."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"220 hello\r\n", "554 go away\r\n", "nonsense\r\n", "220 "})
  void aServerThatHangsUpMeansThatMailIsUnavailable(String greeting) throws Exception {
    try (var rude = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      var talk =
          Thread.ofVirtual()
              .start(() -> {
                try (var connection = rude.accept()) {
                  connection.getOutputStream().write(greeting.getBytes(UTF_8));
                } catch (IOException _) {
                  Thread.currentThread().interrupt();
                }
              });

      assertThat(impatient(rude.getLocalPort()).send(letter())).isInstanceOf(Unavailable.class);
      talk.join();
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
