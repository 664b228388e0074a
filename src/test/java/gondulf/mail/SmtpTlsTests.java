package gondulf.mail;

import static gondulf.mail.Correspondence.everyday;
import static gondulf.mail.Correspondence.letter;
import static gondulf.mail.Correspondence.stranger;
import static gondulf.mail.Correspondence.user;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.mail.Sent.Delivered;
import gondulf.mail.Sent.Unavailable;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SmtpTlsTests {

  private TestKeys keys;
  private TestKeys foreign;

  @BeforeAll
  void makeKeys(@TempDir Path directory) throws Exception {
    keys = TestKeys.of("localhost", directory);
    foreign = TestKeys.of("mail.foreign.example", directory);
  }

  @Test
  void tlsFromTheFirstByteCarriesPasswordAndLetter() {
    try (var office = implicit(keys)) {
      assertThat(user(office.port(), "implicit", keys.client()).send(letter()))
          .isInstanceOf(Delivered.class);
      assertThat(office.only().secure()).isTrue();
      assertThat(office.logins).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"starttls", ""})
  void tlsThatIsOfferedCarriesPasswordAndLetter(String tls) {
    try (var office = offering(keys)) {
      assertThat(user(office.port(), tls, keys.client()).send(letter()))
          .isInstanceOf(Delivered.class);
      assertThat(office.only().secure()).isTrue();
      assertThat(office.logins).hasSize(1);
    }
  }

  @Test
  void tlsThatIsNotOfferedButWantedMeansNoLetter() {
    try (var office = new PostOffice(builder -> builder)) {
      assertThat(stranger(office.port(), "starttls", everyday()).send(letter()))
          .isInstanceOf(Unavailable.class);
      assertThat(office.received).isEmpty();
    }
  }

  @Test
  void whereThePortLeavesTheChoiceALetterMayGoInTheClear() {
    try (var office = new PostOffice(builder -> builder)) {
      assertThat(stranger(office.port(), "", everyday()).send(letter()))
          .isInstanceOf(Delivered.class);
      assertThat(office.only().secure()).isFalse();
    }
  }

  @Test
  void whereThePortLeavesTheChoiceAPasswordMayNot() {
    try (var office = new PostOffice(builder -> builder)) {
      assertThat(user(office.port(), "", everyday()).send(letter()))
          .isInstanceOf(Unavailable.class);
      assertThat(office.logins).isEmpty();
      assertThat(office.received).isEmpty();
    }
  }

  @Test
  void anOperatorWhoWantsNoTlsGetsNone() {
    try (var office = offering(keys)) {
      assertThat(user(office.port(), "none", keys.client()).send(letter()))
          .isInstanceOf(Delivered.class);
      assertThat(office.only().secure()).isFalse();
      assertThat(office.logins).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"starttls", ""})
  void aCertificateThatNobodyVouchesForIsNotBelieved(String tls) {
    try (var office = offering(keys)) {
      assertThat(user(office.port(), tls, everyday()).send(letter()))
          .isInstanceOf(Unavailable.class);
      assertNothingSaid(office);
    }
  }

  @Test
  void norIsOneThatNobodyVouchesForFromTheFirstByte() {
    try (var office = implicit(keys)) {
      assertThat(user(office.port(), "implicit", everyday()).send(letter()))
          .isInstanceOf(Unavailable.class);
      assertNothingSaid(office);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"starttls", ""})
  void aCertificateForAnotherNameIsNotBelieved(String tls) {
    try (var office = offering(foreign)) {
      assertThat(user(office.port(), tls, foreign.client()).send(letter()))
          .isInstanceOf(Unavailable.class);
      assertNothingSaid(office);
    }
  }

  @Test
  void norIsOneForAnotherNameFromTheFirstByte() {
    try (var office = implicit(foreign)) {
      assertThat(user(office.port(), "implicit", foreign.client()).send(letter()))
          .isInstanceOf(Unavailable.class);
      assertNothingSaid(office);
    }
  }

  private static PostOffice offering(TestKeys keys) {
    return new PostOffice(builder -> builder.enableTLS().startTlsSocketFactory(keys.server()));
  }

  private static PostOffice implicit(TestKeys keys) {
    return new PostOffice(builder -> builder.serverSocketFactory(keys.server()));
  }

  private static void assertNothingSaid(PostOffice office) {
    assertThat(office.logins).isEmpty();
    assertThat(office.received).isEmpty();
  }
}
