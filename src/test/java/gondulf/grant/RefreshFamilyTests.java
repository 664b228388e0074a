package gondulf.grant;

import static gondulf.grant.GrantRoom.APP;
import static gondulf.grant.GrantRoom.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.grant.RefreshFamily.Previous;
import gondulf.grant.RefreshFamily.Wait;
import gondulf.grant.Rotation.Refused;
import gondulf.grant.Rotation.Repeated;
import gondulf.grant.Rotation.Reused;
import gondulf.grant.Rotation.Rotated;
import gondulf.protocol.ClientId;
import gondulf.protocol.OAuthError.Code;
import gondulf.protocol.Resource;
import gondulf.protocol.Scopes;
import gondulf.protocol.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefreshFamilyTests {

  private static final Instant END = NOON.plus(GrantRoom.REFRESH_LIFETIME);
  private static final Grant GRANT = GrantRoom.renewable("profile create update");
  private static final Secret OLD_SEED = new Secret("old-seed");
  private static final Secret NEW_SEED = new Secret("new-seed");
  private static final RefreshToken FIRST = RefreshToken.random();
  private static final RefreshToken SECOND = FIRST.next(OLD_SEED);
  private static final RefreshFamily FAMILY = family(GRANT, false);

  @Test
  @DisplayName("RF-04 the last token is used up, and its successor is another")
  void theLastTokenIsGood() {
    assertThat(answer(claim(SECOND), NOON))
        .isInstanceOfSatisfying(
            Rotated.class,
            each -> {
              assertThat(each.used()).isEqualTo(SECOND);
              assertThat(each.seed()).isEqualTo(NEW_SEED);
              assertThat(each.granted().grant().scopes()).isEqualTo(GRANT.scopes());
              assertThat(each.granted().grant().resources()).isEqualTo(GRANT.resources());
              assertThat(each.granted().grant().profile()).isEqualTo(Profile.EMPTY);
            });
    assertThat(SECOND.next(NEW_SEED)).isNotEqualTo(SECOND).isNotEqualTo(SECOND.next(OLD_SEED));
  }

  @Test
  @DisplayName("RF-11 the token just used brings the very token that took its place")
  void aLostAnswerIsGivenAgain() {
    assertThat(answer(claim(FIRST), NOON.plusSeconds(9)))
        .isInstanceOfSatisfying(Repeated.class, each -> assertThat(each.next()).isEqualTo(SECOND));
  }

  @Test
  @DisplayName("RF-05 after ten seconds it is a replay")
  void theGraceEnds() {
    assertThat(answer(claim(FIRST), NOON.plusSeconds(10))).isInstanceOf(Reused.class);
  }

  @Test
  @DisplayName("RF-05 a clock that is set back an hour does not bring the grace back")
  void theGraceDoesNotComeBack() {
    assertThat(answer(claim(FIRST), NOON.minusSeconds(3600))).isInstanceOf(Reused.class);
    assertThat(answer(claim(FIRST), NOON.minusSeconds(1))).isInstanceOf(Repeated.class);
  }

  @Test
  @DisplayName(
      "RF-05 a token of the family that is neither the last nor the one before is a replay")
  void anyOtherTurnIsAReplay() {
    var older = new RefreshToken(FIRST.family(), Secret.random());

    assertThat(answer(claim(older), NOON)).isEqualTo(new Reused(new GrantId(1)));
  }

  @Test
  @DisplayName("RF-11 once its successor is used, the one before that is a replay at once")
  void theGraceIsForTheImmediatePredecessor() {
    var third = SECOND.next(NEW_SEED);
    var later =
        new RefreshFamily(
            new GrantId(1),
            GRANT,
            false,
            false,
            third.turn().hash(),
            Optional.of(new Previous(SECOND.turn().hash(), NEW_SEED, NOON)),
            END);

    assertThat(answer(later, claim(FIRST), NOON)).isInstanceOf(Reused.class);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @DisplayName("RF-02 B2 another app is refused, and takes nothing away by it")
  void anotherAppIsRefused(boolean last) {
    var other = ClientId.of("https://other.example/id.json");
    var token = last ? SECOND : new RefreshToken(FIRST.family(), Secret.random());
    var claim = new RefreshClaim(token, other, Optional.empty(), List.of());

    assertThat(error(answer(claim, NOON))).isEqualTo(Code.INVALID_GRANT);
  }

  @Test
  @DisplayName("RF-07 a token that nobody used for long is refused")
  void anIdleTokenIsRefused() {
    assertThat(answer(claim(SECOND), END.minusNanos(1))).isInstanceOf(Rotated.class);
    assertThat(error(answer(claim(SECOND), END))).isEqualTo(Code.INVALID_GRANT);
  }

  @Test
  @DisplayName("B7 a token of a grant that was taken back is refused")
  void aRevokedGrantIsRefused() {
    var revoked = family(GRANT, true);

    assertThat(error(answer(revoked, claim(SECOND), NOON))).isEqualTo(Code.INVALID_GRANT);
  }

  @ParameterizedTest
  @CsvSource({"create, create", "update profile, profile update", "create update profile, "})
  @DisplayName("RF-03 RF-09 the access token has the scopes that are named, of those granted")
  void scopesAreNarrowed(String asked, String given) {
    assertThat(answer(claim(SECOND, asked), NOON))
        .isInstanceOfSatisfying(
            Rotated.class,
            each ->
                assertThat(each.granted().grant().scopes())
                    .hasToString(given == null ? "profile create update" : given));
  }

  @ParameterizedTest
  @ValueSource(strings = {"delete", "create delete", "profile create update email"})
  @DisplayName("RF-03 scopes that were not granted are refused")
  void scopesAreNotWidened(String asked) {
    assertThat(error(answer(claim(SECOND, asked), NOON))).isEqualTo(Code.INVALID_SCOPE);
  }

  @Test
  @DisplayName("RF-09 the access token is for the servers that are named, of those granted")
  void resourcesAreNarrowed() {
    assertThat(answer(claimFor("https://mcp.example/"), NOON))
        .isInstanceOfSatisfying(
            Rotated.class,
            each ->
                assertThat(each.granted().grant().resources())
                    .containsExactly(Resource.of("https://mcp.example")));
    assertThat(error(answer(claimFor("https://other.example"), NOON)))
        .isEqualTo(Code.INVALID_TARGET);
  }

  private static RefreshFamily family(Grant grant, boolean revoked) {
    return new RefreshFamily(
        new GrantId(1),
        grant,
        revoked,
        false,
        SECOND.turn().hash(),
        Optional.of(new Previous(FIRST.turn().hash(), OLD_SEED, NOON)),
        END);
  }

  private static Rotation answer(RefreshClaim claim, Instant now) {
    return answer(FAMILY, claim, now);
  }

  private static Rotation answer(RefreshFamily family, RefreshClaim claim, Instant now) {
    return family.answer(claim, () -> NEW_SEED, new Wait(now, now));
  }

  private static RefreshClaim claim(RefreshToken token) {
    return GrantRoom.claim(token);
  }

  private static RefreshClaim claim(RefreshToken token, String scopes) {
    return new RefreshClaim(token, APP, Optional.of(Scopes.parse(scopes)), List.of());
  }

  private static RefreshClaim claimFor(String resource) {
    return new RefreshClaim(SECOND, APP, Optional.empty(), List.of(Resource.of(resource)));
  }

  private static Code error(Rotation rotation) {
    assertThat(rotation).isInstanceOf(Refused.class);
    return ((Refused) rotation).error().code();
  }
}
