package gondulf.mail;

import static gondulf.mail.Correspondence.ALICE;
import static gondulf.mail.Correspondence.CODE;
import static gondulf.mail.Correspondence.letter;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.mail.Sent.Delivered;
import gondulf.mail.Sent.Unavailable;
import gondulf.protocol.Issuer;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class MailConfigurationTests {

  private static final String PRODUCTION = "https://id.example";
  private static final String DEVELOPMENT = "http://localhost:8080";

  @Test
  void onTheDevelopersMachineALetterIsShownInTheConsole() {
    try (var log = new LogCapture()) {
      run(
          DEVELOPMENT,
          mailer -> {
            assertThat(mailer.isOn()).isTrue();
            assertThat(mailer.send(letter())).isInstanceOf(Delivered.class);
          });
      assertThat(log.text()).contains("To: " + ALICE.text(), "Subject: Your code", CODE);
    }
  }

  @Test
  void inProductionThereIsNoMailWithoutAServer() {
    try (var log = new LogCapture()) {
      run(
          PRODUCTION,
          mailer -> {
            assertThat(mailer.isOn()).isFalse();
            assertThat(mailer.send(letter()))
                .isEqualTo(new Unavailable("This server does not send mail."));
          });
      assertThat(log.text()).doesNotContain(CODE);
    }
  }

  @Test
  void aServerThatIsSetIsUsedAndGreetedByTheIssuersName() {
    try (var office = new PostOffice(builder -> builder)) {
      run(
          PRODUCTION,
          mailer -> {
            assertThat(mailer.isOn()).isTrue();
            assertThat(mailer.send(letter())).isInstanceOf(Delivered.class);
          },
          serverAt(office));
      assertThat(office.only().greeting()).isEqualTo("id.example");
    }
  }

  @Test
  void aServerThatIsSetIsUsedInDevelopmentToo() {
    try (var office = new PostOffice(builder -> builder)) {
      run(DEVELOPMENT, mailer -> mailer.send(letter()), serverAt(office));
      assertThat(office.only().greeting()).isEqualTo("localhost");
    }
  }

  private static void run(String issuer, Consumer<Mailer> check, String... settings) {
    new ApplicationContextRunner()
        .withUserConfiguration(MailConfiguration.class, Bound.class)
        .withBean(Issuer.class, () -> Issuer.of(issuer))
        .withBean(InstantSource.class, InstantSource::system)
        .withPropertyValues(settings)
        .run(context -> check.accept(context.getBean(Mailer.class)));
  }

  private static String[] serverAt(PostOffice office) {
    return new String[] {
      "gondulf.smtp.host=localhost",
      "gondulf.smtp.port=" + office.port(),
      "gondulf.smtp.from=gondulf@id.example"
    };
  }

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(SmtpProperties.class)
  static class Bound {}
}
