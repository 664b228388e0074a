package gondulf.passkey;

import static gondulf.passkey.PasskeyRoom.ALICE;
import static gondulf.passkey.PasskeyRoom.ISSUER;
import static gondulf.passkey.PasskeyRoom.NAME;
import static gondulf.passkey.PasskeyRoom.NOON;
import static gondulf.passkey.PasskeyRoom.SESSION;
import static gondulf.passkey.PasskeyRoom.SIGN_IN;
import static gondulf.passkey.PasskeyRoom.notEnrolled;
import static gondulf.passkey.PasskeyRoom.recognized;
import static gondulf.passkey.PasskeyRoom.refused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.passkey.Registration.Registered;
import gondulf.testing.FreshDatabase;
import gondulf.testing.MovableClock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("What a browser answers may be anything")
class AnswerTests {

  private static final String DEEP = "[".repeat(5_000) + "]".repeat(5_000);
  private static final byte[] DEEP_CBOR = cborLists(10_000);

  @AutoClose private final FreshDatabase database = FreshDatabase.open();
  private final PasskeyRoom room =
      PasskeyRoom.on(database, ISSUER, new MovableClock(NOON)).account(ALICE);
  private final SoftwareAuthenticator device = room.authenticator();

  static Stream<String> junk() {
    return Stream.of(
        "",
        " ",
        "null",
        "5",
        "\"text\"",
        "[]",
        "{}",
        "{",
        "{\"id\": 5, \"response\": 5}",
        "{\"id\": \"AA\", \"response\": {\"clientDataJSON\": 5}}",
        "{\"id\": \"AA\", \"response\": {\"clientDataJSON\": \"?\"}}",
        "{\"id\": \"AA\", \"response\": [{}]}",
        withClientData("null"),
        withClientData("[]"),
        withClientData("{"),
        withClientData("{\"challenge\": {}}"),
        withClientData("{\"challenge\": \"\\u0000\"}"),
        withClientData("{\"challenge\": \"A\"}"),
        withClientData("{\"a\":".repeat(1000)),
        "{\"id\": " + DEEP + "}",
        DEEP,
        "{\"response\":".repeat(1_000),
        "x".repeat(100_000),
        "{\"id\": \"" + "A".repeat(1_000_000) + "\"}");
  }

  @ParameterizedTest
  @MethodSource("junk")
  @DisplayName("B21 junk is refused, and not an accident")
  void junkIsRefused(String junk) {
    assertThat(room.ceremonies().identify(SIGN_IN, junk))
        .isIn(refused(PasskeyRefusal.UNREADABLE), refused(PasskeyRefusal.STALE));
    assertThat(room.ceremonies().register(ALICE, SESSION, junk, NAME))
        .isIn(notEnrolled(PasskeyRefusal.UNREADABLE), notEnrolled(PasskeyRefusal.STALE));
    assertThat(database.count("spent_challenge")).isZero();
  }

  static Stream<Object> wrongParts() {
    return Stream.of(
        "",
        "?",
        "AA",
        5,
        true,
        List.of("AA"),
        Map.of("a", "AA"),
        text(DEEP_CBOR),
        text(new byte[37]));
  }

  @ParameterizedTest
  @MethodSource("wrongParts")
  @DisplayName("B21 a part that is another thing is refused, and not an accident")
  void wrongPartsAreRefused(Object wrong) {
    room.enrol(ALICE, device);
    for (var part : List.of("id", "authenticatorData", "signature", "userHandle")) {
      var answer = read(device.get(room.ceremonies().requestOptions(SIGN_IN)));

      assertThat(room.ceremonies().identify(SIGN_IN, with(answer, part, wrong)))
          .as(part)
          .isInstanceOf(Assertion.Refused.class);
    }
    for (var part : List.of("id", "attestationObject")) {
      var answer =
          read(room.authenticator().create(room.ceremonies().creationOptions(ALICE, SESSION)));

      assertThat(room.ceremonies().register(ALICE, SESSION, with(answer, part, wrong), NAME))
          .as(part)
          .isInstanceOf(Registration.Refused.class);
    }
  }

  @Test
  @DisplayName("B21 an attestation with any byte changed is refused or as good, and no accident")
  void anythingCanBeRead() {
    var chance = new Random(1);
    for (int i = 0; i < 300; i++) {
      var answer =
          read(room.authenticator().create(room.ceremonies().creationOptions(ALICE, SESSION)));
      var bytes = decoded(answer.at("/response/attestationObject").asString());
      bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt();

      var changed = with(answer, "attestationObject", text(bytes));
      if (room.ceremonies().register(ALICE, SESSION, changed, NAME) instanceof Registered it) {
        room.passkeys().remove(ALICE, it.passkey().id());
      }
    }
  }

  @Test
  void whatIsNotNeededIsNotRead() {
    room.enrol(ALICE, device);
    var answer = read(device.get(room.ceremonies().requestOptions(SIGN_IN)));
    answer.put("rawId", 5).put("type", 5).put("new", "thing");
    answer.putObject("clientExtensionResults").putObject("prf").put("enabled", "what");
    ((ObjectNode) answer.path("response")).put("another", "thing");

    recognized(room.ceremonies().identify(SIGN_IN, answer.toString()));
  }

  @Test
  void anAnswerThatSaysAThingTwiceIsRefused() {
    room.enrol(ALICE, device);
    var answer = device.get(room.ceremonies().requestOptions(SIGN_IN));

    assertThat(room.ceremonies().identify(SIGN_IN, answer.replaceFirst("\\{", "{\"id\":\"AA\",")))
        .isEqualTo(refused(PasskeyRefusal.UNREADABLE));
  }

  private static String withClientData(String clientData) {
    return "{\"id\": \"AA\", \"response\": {\"clientDataJSON\": \"%s\"}}"
        .formatted(text(clientData.getBytes(UTF_8)));
  }

  private static String with(ObjectNode answer, String part, Object value) {
    var node = JsonMapper.shared().valueToTree(value);
    var holder = part.equals("id") ? answer : (ObjectNode) answer.path("response");
    holder.set(part, node);
    return answer.toString();
  }

  private static byte[] cborLists(int depth) {
    var bytes = new byte[depth];
    Arrays.fill(bytes, (byte) 0x81);
    return bytes;
  }

  private static ObjectNode read(String json) {
    return (ObjectNode) JsonMapper.shared().readTree(json);
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] decoded(String text) {
    return Base64.getUrlDecoder().decode(text);
  }
}
