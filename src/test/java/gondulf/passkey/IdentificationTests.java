package gondulf.passkey;

import static gondulf.passkey.PasskeyRoom.ALICE;
import static gondulf.passkey.PasskeyRoom.BOB;
import static gondulf.passkey.PasskeyRoom.ISSUER;
import static gondulf.passkey.PasskeyRoom.NOON;
import static gondulf.passkey.PasskeyRoom.SESSION;
import static gondulf.passkey.PasskeyRoom.SIGN_IN;
import static gondulf.passkey.PasskeyRoom.recognized;
import static gondulf.passkey.PasskeyRoom.refused;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.passkey.Assertion.Recognized;
import gondulf.protocol.Issuer;
import gondulf.protocol.Secret;
import gondulf.testing.FreshDatabase;
import gondulf.testing.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("WebAuthn §7.2: a passkey is shown")
class IdentificationTests {

  private final MovableClock clock = new MovableClock(NOON);
  @AutoClose private final FreshDatabase database = FreshDatabase.open();
  private final PasskeyRoom room =
      PasskeyRoom.on(database, ISSUER, clock).account(ALICE).account(BOB);
  private final SoftwareAuthenticator device = room.authenticator();
  private final Passkey passkey = room.enrol(ALICE, device);

  @Test
  void itSaysWhoseItIs() {
    room.enrol(BOB, room.authenticator());
    clock.advance(Duration.ofDays(1));

    var recognized = recognized(room.show(device));

    assertThat(recognized.me()).isEqualTo(ALICE);
    assertThat(recognized.passkey().id()).isEqualTo(passkey.id());
    assertThat(recognized.passkey().usedAt()).contains(clock.instant());
    assertThat(room.passkeys().of(ALICE)).containsExactly(recognized.passkey());
  }

  @Test
  void theOptionsSayNothingOfAnybody() {
    var options = JsonMapper.shared().readTree(room.ceremonies().requestOptions(SIGN_IN));

    assertThat(options.propertyNames())
        .containsExactlyInAnyOrder("rpId", "challenge", "timeout", "userVerification");
    assertThat(options.path("rpId").asString()).isEqualTo("example.com");
    assertThat(options.path("userVerification").asString()).isEqualTo("required");
    assertThat(database.count("spent_challenge")).isEqualTo(1); // of the enrolment
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://badexample.com",
        "https://example.com.evil.net",
        "https://sub.example.com",
        "https://www.example.com",
        "http://example.com",
        "https://example.com:8443",
        "https://example.com:443",
        "https://example.com.",
        "https://example.com/",
        "https://EXAMPLE.com",
        "https://example.com@evil.net",
        "https://evil.net/https://example.com",
        "example.com",
        "null",
        "",
      })
  @DisplayName("B20 no origin will do but the server's own, to the letter")
  void oneOfAnotherOriginIsRefused(String origin) {
    assertThat(room.show(device.origin(origin))).isEqualTo(refused(PasskeyRefusal.ELSEWHERE));
  }

  @Test
  @DisplayName("B20 the port belongs to the origin, and not to the id of the relying party")
  void thePortBelongsToTheOrigin() {
    var local = PasskeyRoom.on(database, Issuer.of("http://localhost:8080"), clock);
    var here = local.authenticator();
    local.enrol(BOB, here);

    assertThat(local.ceremonies().requestOptions(SIGN_IN)).contains("\"rpId\":\"localhost\"");
    assertThat(recognized(local.show(here)).me()).isEqualTo(BOB);
    assertThat(local.show(here.origin("http://localhost:8081")))
        .isEqualTo(refused(PasskeyRefusal.ELSEWHERE));
    assertThat(local.show(here.origin("http://localhost")))
        .isEqualTo(refused(PasskeyRefusal.ELSEWHERE));
  }

  @Test
  void oneThatWasAskedForInAFrameOfAnotherSiteIsRefused() {
    assertThat(room.show(device.framed(true))).isEqualTo(refused(PasskeyRefusal.ELSEWHERE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"com", "sub.example.com", "badexample.com", "EXAMPLE.com"})
  void oneForAnotherRelyingPartyIsRefused(String rpId) {
    assertThat(room.show(device.rpId(rpId))).isEqualTo(refused(PasskeyRefusal.WRONG));
  }

  @Test
  void oneThatIsNotSureWhoUsesItIsRefused() {
    assertThat(room.show(device.verifying(false))).isEqualTo(refused(PasskeyRefusal.WRONG));
  }

  @Test
  void oneThatBecomesAnotherKindIsRefused() {
    assertThat(room.show(device.synced(true))).isEqualTo(refused(PasskeyRefusal.WRONG));
  }

  @Test
  void oneThatIsNotKnownIsRefused() {
    var other = room.authenticator();
    other.create(room.ceremonies().creationOptions(ALICE, SESSION));

    assertThat(room.show(other)).isEqualTo(refused(PasskeyRefusal.UNKNOWN));
  }

  @Test
  void oneThatWasRemovedIsRefused() {
    room.passkeys().remove(ALICE, passkey.id());

    assertThat(room.show(device)).isEqualTo(refused(PasskeyRefusal.UNKNOWN));
  }

  @Test
  void oneOfAnAccountThatIsGoneIsRefused() {
    database.jdbc().sql("DELETE FROM account WHERE me = :me").param("me", "" + ALICE).update();

    assertThat(room.show(device)).isEqualTo(refused(PasskeyRefusal.UNKNOWN));
    assertThat(database.count("passkey")).isZero();
    assertThat(database.count("passkey_user")).isZero();
  }

  @ParameterizedTest
  @CsvSource({"signature", "authenticatorData", "userHandle"})
  void oneThatWasTamperedWithIsRefused(String part) {
    var answer = read(answer());
    var response = (ObjectNode) answer.path("response");
    response.put(part, flipped(response.path(part).asString()));

    assertThat(room.ceremonies().identify(SIGN_IN, answer.toString()))
        .isEqualTo(refused(PasskeyRefusal.WRONG));
  }

  @Test
  void theKeyOfAnotherPasskeyIsRefused() {
    var thief = room.authenticator();
    room.enrol(BOB, thief);
    var answer = read(thief.get(room.ceremonies().requestOptions(SIGN_IN)));
    var real = read(answer());
    answer.set("id", real.path("id"));
    ((ObjectNode) answer.path("response")).set("userHandle", real.at("/response/userHandle"));

    assertThat(room.ceremonies().identify(SIGN_IN, answer.toString()))
        .isEqualTo(refused(PasskeyRefusal.WRONG));
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

  private static String flipped(String base64url) {
    return (base64url.startsWith("A") ? "B" : "A") + base64url.substring(1);
  }

  private static ObjectNode read(String json) {
    return (ObjectNode) JsonMapper.shared().readTree(json);
  }
}
