package gondulf.passkey;

import static gondulf.passkey.PasskeyRoom.ALICE;
import static gondulf.passkey.PasskeyRoom.BOB;
import static gondulf.passkey.PasskeyRoom.ISSUER;
import static gondulf.passkey.PasskeyRoom.NAME;
import static gondulf.passkey.PasskeyRoom.NOON;
import static gondulf.passkey.PasskeyRoom.SESSION;
import static gondulf.passkey.PasskeyRoom.notEnrolled;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.passkey.Registration.Registered;
import gondulf.protocol.Secret;
import gondulf.testing.FreshDatabase;
import gondulf.testing.MovableClock;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("WebAuthn §7.1: a passkey is enrolled")
class EnrolmentTests {

  private final MovableClock clock = new MovableClock(NOON);
  @AutoClose private final FreshDatabase database = FreshDatabase.open();
  private final PasskeyRoom room =
      PasskeyRoom.on(database, ISSUER, clock).account(ALICE).account(BOB);
  private final SoftwareAuthenticator device = room.authenticator();

  @Test
  void itIsKeptForItsOwner() {
    var passkey = room.enrol(ALICE, device.synced(true));

    assertThat(passkey.name()).isEqualTo(NAME);
    assertThat(passkey.isSynced()).isTrue();
    assertThat(passkey.createdAt()).isEqualTo(NOON);
    assertThat(passkey.usedAt()).isEqualTo(Optional.empty());
    assertThat(room.passkeys().of(ALICE)).containsExactly(passkey);
    assertThat(room.passkeys().of(BOB)).isEmpty();
  }

  @Test
  void theOptionsAskForOneThatIsFoundWithoutANameAndMakesSureWhoUsesIt() {
    var options = options();

    assertThat(options.at("/rp/id").asString()).isEqualTo("example.com");
    assertThat(options.at("/rp/name").asString()).isEqualTo("Gondulf at example.com");
    assertThat(options.at("/user/name").asString()).isEqualTo("https://alice.example/");
    assertThat(options.at("/authenticatorSelection/residentKey").asString()).isEqualTo("required");
    assertThat(options.at("/authenticatorSelection/userVerification").asString())
        .isEqualTo("required");
    assertThat(options.at("/attestation").asString()).isEqualTo("none");
    assertThat(options.path("pubKeyCredParams").values())
        .extracting(each -> each.path("alg").asInt())
        .containsExactly(-7, -8, -257);
  }

  @Test
  void theHandleSaysNothingOfThePersonAndStaysTheSame() {
    var handle = options().at("/user/id").asString();

    assertThat(Base64.getUrlDecoder().decode(handle)).hasSize(32);
    assertThat(options().at("/user/id").asString()).isEqualTo(handle);
    assertThat(room.users().handleOf(BOB)).isNotEqualTo(handle);
  }

  @Test
  void ofManyHandlesMadeAtOnceOneRemains() throws Exception {
    Callable<String> attempt = () -> room.users().handleOf(ALICE);

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(
              threads.invokeAll(Stream.generate(() -> attempt).limit(20).toList()).stream()
                  .map(Future::resultNow)
                  .distinct())
          .hasSize(1);
    }
  }

  @Test
  void theOptionsNameWhatTheAccountHasAlready() {
    room.enrol(ALICE, device);

    assertThat(options().path("excludeCredentials").values())
        .extracting(each -> each.path("id").asString())
        .containsExactly(Base64.getUrlEncoder().withoutPadding().encodeToString(device.lastId()));
  }

  @Test
  void nothingIsKeptOfAPageThatIsOnlyShown() {
    options();

    assertThat(database.count("spent_challenge")).isZero();
  }

  @Test
  void nobodyEnrolsThePasskeyOfSomebodyElse() {
    room.enrol(ALICE, device);
    var thief = room.authenticator().nextId(device.lastId());

    assertThat(room.register(BOB, thief)).isEqualTo(notEnrolled(PasskeyRefusal.KNOWN));
    assertThat(room.show(device)).isInstanceOf(Assertion.Recognized.class);
    assertThat(room.passkeys().hasAny(BOB)).isFalse();
  }

  @Test
  void theIdIsWhatTheAuthenticatorSaysAndNotWhatTheBrowserSays() {
    var answer =
        (ObjectNode) read(device.create(room.ceremonies().creationOptions(ALICE, SESSION)));
    answer.put("id", Secret.random().value());

    assertThat(room.ceremonies().register(ALICE, SESSION, answer.toString(), NAME))
        .isEqualTo(notEnrolled(PasskeyRefusal.WRONG));
  }

  @ParameterizedTest
  @CsvSource({"0, false", "15, false", "16, true", "1023, true", "1024, false"})
  void anIdHasALengthThatIdsHave(int length, boolean enrolled) {
    var registration = room.register(ALICE, device.nextId(new byte[length]));

    assertThat(registration instanceof Registered).isEqualTo(enrolled);
  }

  @Test
  void anAccountHasTwentyAtMost() {
    IntStream.range(0, Passkeys.MOST).forEach(_ -> room.enrol(ALICE, room.authenticator()));

    assertThat(room.register(ALICE, device)).isEqualTo(notEnrolled(PasskeyRefusal.TOO_MANY));
    room.enrol(BOB, room.authenticator());
  }

  @Test
  void oneThatIsNotSureWhoUsesItIsRefused() {
    assertThat(room.register(ALICE, device.verifying(false)))
        .isEqualTo(notEnrolled(PasskeyRefusal.WRONG));
  }

  @Test
  void oneForAnotherRelyingPartyIsRefused() {
    assertThat(room.register(ALICE, device.rpId("com")))
        .isEqualTo(notEnrolled(PasskeyRefusal.WRONG));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://badexample.com", "https://sub.example.com"})
  @DisplayName("B20 a passkey that another origin asked for is not enrolled")
  void oneOfAnotherOriginIsRefused(String origin) {
    assertThat(room.register(ALICE, device.origin(origin)))
        .isEqualTo(notEnrolled(PasskeyRefusal.ELSEWHERE));
  }

  @Test
  @DisplayName("A4 B10 a challenge made for somebody else, or to sign in, enrols nothing")
  void aChallengeForSomethingElseIsRefused() {
    var forBob = device.create(room.ceremonies().creationOptions(BOB, SESSION));
    var asked = (ObjectNode) options();
    var toSignIn = read(room.ceremonies().requestOptions(SESSION)).path("challenge");
    var forSignIn = device.create(asked.set("challenge", toSignIn).toString());

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
    assertThat(room.passkeys().of(ALICE)).hasSize(1);
  }

  private JsonNode options() {
    return read(room.ceremonies().creationOptions(ALICE, SESSION));
  }

  private static JsonNode read(String json) {
    return JsonMapper.shared().readTree(json);
  }
}
