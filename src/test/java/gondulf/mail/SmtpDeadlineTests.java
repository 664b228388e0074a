package gondulf.mail;

import static gondulf.mail.Correspondence.letter;
import static gondulf.mail.Correspondence.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.mail.Sent.Delivered;
import gondulf.mail.Sent.Unavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpDeadlineTests {

  private static final Duration WHOLE = Duration.ofMillis(1500);
  private static final Duration ANSWER = Duration.ofMillis(800);
  private static final Duration A_MOMENT = Duration.ofMillis(200);

  /// Each answer in time, and all of them too late.
  private static final Duration EACH = Duration.ofMillis(400);

  private static final Unavailable NOT_NOW =
      new Unavailable("The mail server did not take the letter just now.");

  @ParameterizedTest
  @ValueSource(strings = {"354", "250 taken"})
  void aServerThatIsSilentAboutALetterIsNotWaitedFor(String code) throws Exception {
    try (var office = new SlowPostOffice(SlowPostOffice.silentAt(code))) {
      assertIsGivenUp(office, ANSWER);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"220", "250", "354", "250 taken"})
  void aServerThatDripsHasNoMoreThanTheWholeTime(String code) throws Exception {
    try (var office = new SlowPostOffice(SlowPostOffice.drippingAt(code, A_MOMENT))) {
      assertIsGivenUp(office, WHOLE);
    }
  }

  @Test
  void aServerThatIsSlowAtEachStepHasNoMoreThanTheWholeTime() throws Exception {
    try (var office = new SlowPostOffice(SlowPostOffice.pausing(EACH))) {
      assertIsGivenUp(office, WHOLE);
    }
  }

  @Test
  void aServerThatIsSomewhatSlowIsWaitedFor() throws Exception {
    try (var office = new SlowPostOffice(SlowPostOffice.pausing(A_MOMENT))) {
      var patient = new Timeouts(Timeouts.USUAL.connect(), ANSWER, Timeouts.USUAL.whole());

      assertThat(waiting(office.port(), patient).send(letter())).isEqualTo(new Delivered());
    }
  }

  @Test
  void theLogSaysThatTheTimeWasOverOnce() throws Exception {
    try (var office = new SlowPostOffice(SlowPostOffice.pausing(EACH));
        var log = new LogCapture()) {
      mailer(office).send(letter());

      assertThat(office.isLeftAlone()).isTrue();
      assertThat(log.text().lines().filter(line -> line.contains("mail server")))
          .containsExactly(
              "the mail server did not take a letter to a•••@alice.example: not within 1500 ms");
    }
  }

  @Test
  void theUsualTimesAreThoseThatOperatorsAreTold() throws IOException {
    var usual = Timeouts.USUAL;

    assertThat(Files.readString(Path.of("docs/operating.md")))
        .contains(
            "%d seconds until it can be reached, %d for each answer, %d in all"
                .formatted(
                    usual.connect().toSeconds(),
                    usual.answer().toSeconds(),
                    usual.whole().toSeconds()));
    assertThat(usual)
        .isEqualTo(
            new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(20)));
  }

  /// And nothing is left of it: its connection is closed.
  private static void assertIsGivenUp(SlowPostOffice office, Duration time) throws Exception {
    var start = System.nanoTime();

    assertThat(mailer(office).send(letter())).isEqualTo(NOT_NOW);
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isBetween(time, time.plus(Duration.ofSeconds(2)));
    assertThat(office.isLeftAlone()).isTrue();
  }

  private static SmtpMailer mailer(SlowPostOffice office) {
    return waiting(office.port(), new Timeouts(Timeouts.USUAL.connect(), ANSWER, WHOLE));
  }
}
