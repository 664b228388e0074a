package gondulf.grant;

import static gondulf.grant.GrantRoom.APP;
import static gondulf.grant.GrantRoom.CALLBACK;
import static gondulf.grant.GrantRoom.CHALLENGE;
import static gondulf.grant.GrantRoom.GRANT;
import static gondulf.grant.GrantRoom.VERIFIER;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.grant.Redemption.Granted;
import gondulf.grant.Redemption.Refused;
import gondulf.grant.Redemption.Replayed;
import gondulf.protocol.ClientId;
import gondulf.protocol.CodeVerifier;
import gondulf.protocol.OAuthError.Code;
import gondulf.protocol.Resource;
import gondulf.protocol.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class IssuedCodeTests {

  private static final Instant END = Instant.parse("2026-11-22T12:05:00Z");
  private static final Instant IN_TIME = END.minusNanos(1);
  private static final Secret CODE = new Secret("a-code");
  private static final IssuedCode ISSUED =
      new IssuedCode(new GrantId(1), GRANT, CALLBACK, CHALLENGE, END, true, false);
  private static final Claim CLAIM = GrantRoom.claim(CODE);

  @Test
  void theRightClaimInTimeIsGranted() {
    assertThat(ISSUED.answer(CLAIM, IN_TIME)).isEqualTo(new Granted(new GrantId(1), GRANT));
  }

  @Test
  @DisplayName("B1 a code that has expired is refused, whoever claims it")
  void anExpiredCodeIsRefused() {
    assertThat(error(ISSUED.answer(CLAIM, END))).isEqualTo(Code.INVALID_GRANT);
  }

  @ParameterizedTest
  @MethodSource("wrongClaims")
  @DisplayName("CD-05 CD-06 CD-07 CD-08 D-06 B1 each condition alone refuses")
  void eachConditionAloneRefuses(Claim wrong) {
    assertThat(error(ISSUED.answer(wrong, IN_TIME))).isEqualTo(Code.INVALID_GRANT);
  }

  @ParameterizedTest
  @MethodSource("wrongClaims")
  void aReplayThatKnowsLessThanEverythingIsRefusedOnly(Claim wrong) {
    assertThat(error(ISSUED.answerAgain(wrong))).isEqualTo(Code.INVALID_GRANT);
  }

  static Stream<Arguments> wrongClaims() {
    var app = Optional.of(APP);
    var verifier = Optional.of(VERIFIER);
    var otherVerifier = Optional.of(new CodeVerifier(VERIFIER.value().replace('d', 'e')));
    var otherApp = Optional.of(ClientId.of("https://other.example/id.json"));
    var otherCallback = "https://app.example/cb?a=/";
    return Stream.of(
            new Claim(CODE, Optional.empty(), CALLBACK.text(), verifier, List.of()),
            new Claim(CODE, otherApp, CALLBACK.text(), verifier, List.of()),
            new Claim(CODE, app, otherCallback, verifier, List.of()),
            new Claim(CODE, app, CALLBACK.text(), otherVerifier, List.of()),
            new Claim(CODE, app, CALLBACK.text(), Optional.empty(), List.of()))
        .map(Arguments::of);
  }

  @Test
  void aReplayByOneWhoKnowsEverythingIsToldApartHoweverLate() {
    assertThat(ISSUED.answerAgain(CLAIM)).isEqualTo(new Replayed(new GrantId(1), APP));
  }

  @Test
  void aCodeThatRestsIsRefusedAndIsNoReplay() {
    var resting = new IssuedCode(new GrantId(1), GRANT, CALLBACK, CHALLENGE, END, true, true);

    assertThat(error(resting.answerAgain(CLAIM))).isEqualTo(Code.INVALID_GRANT);
  }

  @Test
  void aCodeBringsNothingAfterTheEndThatThePersonChose() {
    var ended = GrantRoom.until(IN_TIME, GRANT);
    var code = new IssuedCode(new GrantId(1), ended, CALLBACK, CHALLENGE, END, true, false);

    assertThat(code.answer(CLAIM, IN_TIME.minusNanos(1))).isInstanceOf(Granted.class);
    assertThat(error(code.answer(CLAIM, IN_TIME))).isEqualTo(Code.INVALID_GRANT);
  }

  @Test
  @DisplayName("CD-09 D-24 a verifier for a code without a challenge is a downgrade")
  void aVerifierForACodeWithoutChallengeIsADowngrade() {
    var bare = new IssuedCode(new GrantId(1), GRANT, CALLBACK, Optional.empty(), END, true, false);
    var without = new Claim(CODE, Optional.of(APP), CALLBACK.text(), Optional.empty(), List.of());

    assertThat(error(bare.answer(CLAIM, IN_TIME))).isEqualTo(Code.INVALID_REQUEST);
    assertThat(bare.answer(without, IN_TIME)).isInstanceOf(Granted.class);
  }

  @ParameterizedTest
  @CsvSource({
    "https://mcp.example, https://mcp.example",
    "https://mcp.example/, https://mcp.example",
    "https://api.example/v1, https://api.example/v1/"
  })
  void theTokenIsForTheServersThatTheClaimNames(String asked, String granted) {
    var claim = claimFor(asked);

    assertThat(ISSUED.answer(claim, IN_TIME))
        .isInstanceOfSatisfying(
            Granted.class,
            each -> assertThat(each.grant().resources()).containsExactly(Resource.of(granted)));
  }

  @ParameterizedTest
  @CsvSource({"https://other.example", "https://api.example/", "https://api.example/v1//"})
  void aServerThatWasNotGrantedIsRefused(String asked) {
    assertThat(error(ISSUED.answer(claimFor(asked), IN_TIME))).isEqualTo(Code.INVALID_TARGET);
  }

  private static Claim claimFor(String resource) {
    return new Claim(
        CODE,
        Optional.of(APP),
        CALLBACK.text(),
        Optional.of(VERIFIER),
        List.of(Resource.of(resource)));
  }

  private static Code error(Redemption redemption) {
    assertThat(redemption).isInstanceOf(Refused.class);
    return ((Refused) redemption).error().code();
  }
}
