package gondulf.passkey;

import static gondulf.passkey.PasskeyRoom.ALICE;
import static gondulf.passkey.PasskeyRoom.BOB;
import static gondulf.passkey.PasskeyRoom.ISSUER;
import static gondulf.passkey.PasskeyRoom.NAME;
import static gondulf.passkey.PasskeyRoom.NOON;
import static gondulf.passkey.PasskeyRoom.SESSION;
import static gondulf.passkey.PasskeyRoom.SIGN_IN;
import static gondulf.passkey.PasskeyRoom.notEnrolled;
import static gondulf.passkey.PasskeyRoom.recognized;
import static gondulf.passkey.PasskeyRoom.refused;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.passkey.Assertion.Recognized;
import gondulf.passkey.Registration.Registered;
import gondulf.protocol.Secret;
import gondulf.testing.FreshDatabase;
import gondulf.testing.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("A challenge is answered once, and a count of signatures goes up")
class PasskeyReplayTests {

  private final MovableClock clock = new MovableClock(NOON);
  @AutoClose private final FreshDatabase database = FreshDatabase.open();
  private final PasskeyRoom room =
      PasskeyRoom.on(database, ISSUER, clock).account(ALICE).account(BOB);
  private final SoftwareAuthenticator device = room.authenticator();

  @BeforeEach
  void enrol() {
    room.enrol(ALICE, device);
  }

  @Test
  @DisplayName("A4 B10 a challenge is for one browser, one errand and one purpose")
  void aChallengeIsForOneCeremony() {
    var otherBrowser = new Ceremony(new Secret("another"), SIGN_IN.context());
    var otherSignIn = new Ceremony(SIGN_IN.browser(), "sign-in 2");
    var toEnrol = read(room.ceremonies().creationOptions(ALICE, SIGN_IN)).path("challenge");
    var options = read(room.ceremonies().requestOptions(SIGN_IN)).set("challenge", toEnrol);

    assertThat(room.ceremonies().identify(otherBrowser, answer()))
        .isEqualTo(refused(PasskeyRefusal.STALE));
    assertThat(room.ceremonies().identify(otherSignIn, answer()))
        .isEqualTo(refused(PasskeyRefusal.STALE));
    assertThat(room.ceremonies().identify(SIGN_IN, device.get(options.toString())))
        .isEqualTo(refused(PasskeyRefusal.STALE));
  }

  @Test
  @DisplayName("A4 what is signed to enrol a passkey signs nobody in")
  void anEnrolmentIsNoSignIn() {
    var enrolment = room.authenticator().create(room.ceremonies().creationOptions(ALICE, SIGN_IN));

    assertThat(room.ceremonies().identify(SIGN_IN, enrolment))
        .isEqualTo(refused(PasskeyRefusal.STALE));
  }

  @Test
  void aChallengeIsGoodForAQuarterOfAnHour() {
    var answer = answer();
    clock.advance(Challenge.LIFETIME.minusSeconds(1));
    assertThat(room.ceremonies().identify(SIGN_IN, answer)).isInstanceOf(Recognized.class);

    var late = answer();
    clock.advance(Challenge.LIFETIME);
    assertThat(room.ceremonies().identify(SIGN_IN, late)).isEqualTo(refused(PasskeyRefusal.STALE));
  }

  @Test
  void aChallengeOfTheFutureIsRefused() {
    var answer = answer();
    clock.advance(Duration.ofSeconds(-1));

    assertThat(room.ceremonies().identify(SIGN_IN, answer))
        .isEqualTo(refused(PasskeyRefusal.STALE));
  }

  @Test
  @DisplayName("B10 an answer that was wrong spends its challenge, too")
  void aWrongAnswerSpendsItsChallenge() {
    var options = room.ceremonies().requestOptions(SIGN_IN);
    var wrong = device.verifying(false).get(options);
    var right = device.verifying(true).get(options);

    assertThat(room.ceremonies().identify(SIGN_IN, wrong)).isEqualTo(refused(PasskeyRefusal.WRONG));
    assertThat(room.ceremonies().identify(SIGN_IN, right)).isEqualTo(refused(PasskeyRefusal.STALE));
  }

  @Test
  @DisplayName("B10 of twenty replays at once, one counts")
  void ofManyReplaysAtOnceOneCounts() throws Exception {
    var never = room.authenticator().counting(0);
    room.enrol(BOB, never);
    var answer = never.get(room.ceremonies().requestOptions(SIGN_IN));

    assertThat(atOnce(() -> room.ceremonies().identify(SIGN_IN, answer)))
        .filteredOn(Recognized.class::isInstance)
        .hasSize(1);
  }

  @Test
  void ofManyAnswersAtOnceWithOneCountOneCounts() throws Exception {
    assertThat(atOnce(() -> room.show(device.copy())))
        .filteredOn(Recognized.class::isInstance)
        .hasSize(1);
  }

  @Test
  void aCopyThatFallsBehindIsRefused() {
    var copy = device.copy();
    recognized(room.show(device));
    recognized(room.show(device));

    assertThat(room.show(copy)).isEqualTo(refused(PasskeyRefusal.COPIED));
    assertThat(room.show(copy)).isEqualTo(refused(PasskeyRefusal.COPIED));
    recognized(room.show(device));
  }

  @Test
  void oneThatCountedAndSaysZeroIsRefused() {
    recognized(room.show(device));

    assertThat(room.show(device.counting(-2))).isEqualTo(refused(PasskeyRefusal.COPIED));
  }

  @Test
  void oneThatNeverCountsIsGoodEachTime() {
    var never = room.authenticator().counting(0);
    room.enrol(BOB, never);

    recognized(room.show(never));
    recognized(room.show(never));
  }

  @Test
  @DisplayName("A4 B10 a challenge made for somebody else, or to sign in, enrols nothing")
  void aChallengeForSomethingElseIsRefused() {
    var other = room.authenticator();
    var forBob = other.create(room.ceremonies().creationOptions(BOB, SESSION));
    var asked = read(room.ceremonies().creationOptions(ALICE, SESSION));
    var toSignIn = read(room.ceremonies().requestOptions(SESSION)).path("challenge");
    var forSignIn = other.create(asked.set("challenge", toSignIn).toString());

    assertThat(room.ceremonies().register(ALICE, SESSION, forBob, NAME))
        .isEqualTo(notEnrolled(PasskeyRefusal.STALE));
    assertThat(room.ceremonies().register(ALICE, SESSION, forSignIn, NAME))
        .isEqualTo(notEnrolled(PasskeyRefusal.STALE));
  }

  @Test
  @DisplayName("B10 of many answers at once to one challenge, one enrols a passkey")
  void ofManyAnswersAtOnceOneCounts() throws Exception {
    var options = room.ceremonies().creationOptions(ALICE, SESSION);
    var attempts =
        IntStream.range(0, 20)
            .mapToObj(_ -> room.authenticator().create(options))
            .<Callable<Registration>>map(
                answer -> () -> room.ceremonies().register(ALICE, SESSION, answer, NAME))
            .toList();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(threads.invokeAll(attempts).stream().map(Future::resultNow))
          .filteredOn(Registered.class::isInstance)
          .hasSize(1);
    }
    assertThat(room.passkeys().of(ALICE)).hasSize(2); // with the one that was there
  }

  private String answer() {
    return device.get(room.ceremonies().requestOptions(SIGN_IN));
  }

  private static List<Assertion> atOnce(Callable<Assertion> attempt) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(Stream.generate(() -> attempt).limit(20).toList()).stream()
          .map(Future::resultNow)
          .toList();
    }
  }

  private static ObjectNode read(String json) {
    return (ObjectNode) JsonMapper.shared().readTree(json);
  }
}
