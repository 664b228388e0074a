package gondulf.passkey;

import static gondulf.passkey.PasskeyRoom.ALICE;
import static gondulf.passkey.PasskeyRoom.BOB;
import static gondulf.passkey.PasskeyRoom.NOON;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.protocol.Secret;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChallengeTests {

  private static final Secret BROWSER = new Secret("a-browser");
  private static final Secret KEY = new Ceremony(BROWSER, "sign-in 1").keyToIdentify();
  private static final Challenge CHALLENGE = Challenge.make(KEY, NOON);

  @Test
  void comesBackAsItWent() {
    assertThat(Challenge.read(CHALLENGE.bytes())).contains(CHALLENGE);
    assertThat(CHALLENGE.isGood(KEY, NOON)).isTrue();
  }

  @Test
  void isAnotherEachTime() {
    assertThat(Challenge.make(KEY, NOON)).isNotEqualTo(CHALLENGE);
  }

  @Test
  void saysNothingThatWouldOpenAnything() {
    assertThat(CHALLENGE.toString()).contains("[hidden]").doesNotContain(CHALLENGE.seal().value());
  }

  @ParameterizedTest
  @MethodSource("otherKeys")
  @DisplayName("A4 nothing is good for two purposes, however the words are put together")
  void isForOneCeremony(Secret other) {
    assertThat(CHALLENGE.isGood(other, NOON)).isFalse();
  }

  static Stream<Secret> otherKeys() {
    return Stream.of(
        new Ceremony(BROWSER, "sign-in 2").keyToIdentify(),
        new Ceremony(BROWSER, "sign-in 1").keyToEnrol(ALICE),
        new Ceremony(BROWSER, "").keyToIdentify(),
        new Ceremony(new Secret("another"), "sign-in 1").keyToIdentify(),
        BROWSER);
  }

  @Test
  void keysToEnrolDifferByPersonAndContext() {
    var ceremony = new Ceremony(BROWSER, "account");

    assertThat(ceremony.keyToEnrol(ALICE).matches(ceremony.keyToEnrol(ALICE))).isTrue();
    assertThat(ceremony.keyToEnrol(ALICE).matches(ceremony.keyToEnrol(BOB))).isFalse();
    assertThat(ceremony.keyToEnrol(ALICE).matches(new Ceremony(BROWSER, "other").keyToEnrol(ALICE)))
        .isFalse();
  }

  @ParameterizedTest
  @MethodSource("changed")
  void isNotGoodWhenItWasChanged(Challenge changed) {
    assertThat(changed.isGood(KEY, NOON)).isFalse();
  }

  static Stream<Challenge> changed() {
    return Stream.of(
        new Challenge(CHALLENGE.nonce().substring(1) + "A", CHALLENGE.madeAt(), CHALLENGE.seal()),
        new Challenge(CHALLENGE.nonce(), CHALLENGE.madeAt() - 1, CHALLENGE.seal()),
        new Challenge(CHALLENGE.nonce(), CHALLENGE.madeAt(), Secret.random()));
  }

  @ParameterizedTest
  @MethodSource("others")
  void isNothingElse(String text) {
    assertThat(Challenge.read(text.getBytes(US_ASCII))).isEmpty();
  }

  static Stream<String> others() {
    var text = new String(CHALLENGE.bytes(), US_ASCII);
    return Stream.of(
        "",
        text + ".",
        text + "\n",
        text.substring(1),
        text.replaceFirst("\\.\\d+\\.", "..0."),
        text.replaceFirst("\\.\\d+\\.", ".9999999999999."),
        text.replaceFirst("\\.\\d+\\.", ".-1."));
  }
}
