package gondulf.grant;

import static gondulf.grant.GrantRoom.NOON;
import static gondulf.grant.GrantRoom.claim;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.grant.RefreshFamily.Previous;
import gondulf.grant.RefreshFamily.Wait;
import gondulf.grant.Rotation.Refused;
import gondulf.grant.Rotation.Repeated;
import gondulf.grant.Rotation.Reused;
import gondulf.grant.Rotation.Rotated;
import gondulf.protocol.OAuthError;
import gondulf.protocol.Secret;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A refresh that waits, rests, or comes after the end")
class RefreshInTimeTests {

  private static final Grant GRANT = GrantRoom.renewable("profile create");
  private static final Secret SEED = new Secret("seed");
  private static final RefreshToken FIRST = RefreshToken.random();
  private static final RefreshToken SECOND = FIRST.next(SEED);

  @Test
  @DisplayName("RF-11 a token that was used while its claim waited brings its successor, too")
  void whoWaitedIsNoThief() {
    var early = new Wait(NOON.minusSeconds(20), NOON.plusSeconds(20));
    var justAfter = new Wait(NOON.plusSeconds(9), NOON.plusSeconds(40));
    var tooLate = new Wait(NOON.plusSeconds(10), NOON.plusSeconds(40));

    assertThat(answer(family(GRANT, false), FIRST, early)).isInstanceOf(Repeated.class);
    assertThat(answer(family(GRANT, false), FIRST, justAfter)).isInstanceOf(Repeated.class);
    assertThat(answer(family(GRANT, false), FIRST, tooLate)).isInstanceOf(Reused.class);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whileTheGrantRestsNothingIsGivenAndNothingIsAReplay(boolean last) {
    var token = last ? SECOND : new RefreshToken(FIRST.family(), Secret.random());

    assertThat(answer(family(GRANT, true), token, at(NOON)))
        .isEqualTo(new Refused(OAuthError.invalidGrant("the account rests")));
  }

  @Test
  void nothingComesAfterTheEndThatThePersonChose() {
    var family = family(GrantRoom.until(NOON, GRANT), false);

    assertThat(answer(family, SECOND, at(NOON.minusNanos(1)))).isInstanceOf(Rotated.class);
    assertThat(answer(family, SECOND, at(NOON)))
        .isEqualTo(new Refused(OAuthError.invalidGrant("what the person allowed has ended")));
  }

  private static RefreshFamily family(Grant grant, boolean rests) {
    return new RefreshFamily(
        new GrantId(1),
        grant,
        false,
        rests,
        SECOND.turn().hash(),
        Optional.of(new Previous(FIRST.turn().hash(), SEED, NOON)),
        NOON.plus(GrantRoom.REFRESH_LIFETIME));
  }

  private static Rotation answer(RefreshFamily family, RefreshToken token, Wait wait) {
    return family.answer(claim(token), Secret::random, wait);
  }

  private static Wait at(Instant now) {
    return new Wait(now, now);
  }
}
