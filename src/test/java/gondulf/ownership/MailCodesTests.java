package gondulf.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.mail.MailAddress;
import gondulf.ownership.CodeState.Awaited;
import gondulf.ownership.CodeState.Exhausted;
import gondulf.ownership.CodeState.Expired;
import gondulf.ownership.CodeState.None;
import gondulf.protocol.Issuer;
import gondulf.protocol.ProfileUrl;
import gondulf.testing.FreshDatabase;
import gondulf.testing.MovableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What is kept of codes and records")
class MailCodesTests {

  private static final Attempt ALICE = new Attempt("one", ProfileUrl.of("https://alice.example/"));
  private static final MailAddress MAIL = MailAddress.of("alice@alice.example");
  private static final MailCode CODE = new MailCode("7K3M0QT1");

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T12:00:00Z"));
  private FreshDatabase database;
  private MailCodes codes;

  @BeforeEach
  void open(@TempDir Path directory) {
    database = FreshDatabase.in(directory);
    codes = new MailCodes(database.jdbc(), clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  @DisplayName("A code is none, awaited with a pause, awaited without, and expired")
  void knowsTheStateOfACode() {
    assertThat(codes.state(ALICE)).isEqualTo(new None());
    send();
    assertThat(codes.state(ALICE)).isEqualTo(new Awaited(Duration.ofSeconds(60)));
    clock.advance(Duration.ofSeconds(60));
    assertThat(codes.state(ALICE)).isEqualTo(new Awaited(Duration.ZERO));
    clock.advance(Duration.ofMinutes(9));
    assertThat(codes.state(ALICE)).isEqualTo(new Expired());
  }

  @Test
  void aClockThatIsSetBackMakesNoPauseLonger() {
    send();
    clock.advance(Duration.ofHours(-1));

    assertThat(codes.state(ALICE)).isEqualTo(new Awaited(Duration.ZERO));
    send();
    assertThat(codes.state(ALICE)).isEqualTo(new Awaited(Duration.ofSeconds(60)));
    assertThat(codes.takeTurn(ALICE)).isEmpty();
  }

  @Test
  @DisplayName("A turn given back leaves the code of before good, and its tries counted")
  void givesTurnsBack() {
    send();
    codes.countTry(ALICE);
    clock.advance(Duration.ofSeconds(60));
    codes.giveBack(codes.takeTurn(ALICE).orElseThrow());

    assertThat(codes.state(ALICE)).isEqualTo(new Awaited(Duration.ZERO));
    var tried = codes.countTry(ALICE).orElseThrow();
    assertThat(tried.isMetBy(CODE.hash(ALICE, MAIL))).isTrue();
    assertThat(tried.triesLeft()).isEqualTo(3);
    assertThat(codes.takeTurn(ALICE)).isPresent();
  }

  @Test
  @DisplayName("A1 Before its letter left no code is right, and the try counts")
  void countsTriesBeforeTheLetter() {
    assertThat(codes.takeTurn(ALICE)).isPresent();

    for (int left = 4; left >= 0; left--) {
      var tried = codes.countTry(ALICE).orElseThrow();
      assertThat(tried.isMetBy(CODE.hash(ALICE, MAIL))).isFalse();
      assertThat(tried.triesLeft()).isEqualTo(left);
    }
    assertThat(codes.state(ALICE)).isEqualTo(new Exhausted());
  }

  @Test
  @DisplayName("A32 The count of tries outlives the longest sign-in, and goes then")
  void keepsTheCountOfTries() {
    send();
    clock.advance(Duration.ofMinutes(119));
    assertThat(codes.removeExpired(clock.instant())).isZero();
    clock.advance(Duration.ofMinutes(1));
    assertThat(codes.removeExpired(clock.instant())).isEqualTo(1);
    assertThat(database.count("mail_code")).isZero();
  }

  @Test
  @DisplayName("Many records that nobody waits for any more go in small steps")
  void removesRecordsInSteps() {
    var issuer = Issuer.of("https://gondulf.example");
    var challenges = new DnsChallenges(database.jdbc(), clock, issuer);
    var record = OwnershipRecord.made(OwnershipRecord.Kind.PROOF, issuer);
    for (int i = 0; i < 201; i++) {
      challenges.make(new Attempt("sign-in " + i, ALICE.me()), record);
    }
    clock.advance(DnsProof.LIFETIME);

    assertThat(challenges.removeExpired(clock.instant())).isEqualTo(200);
    assertThat(challenges.removeExpired(clock.instant())).isEqualTo(1);
    assertThat(challenges.removeExpired(clock.instant())).isZero();
  }

  private void send() {
    codes.sent(codes.takeTurn(ALICE).orElseThrow(), CODE.hash(ALICE, MAIL));
  }
}
