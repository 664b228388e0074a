package gondulf.identity;

import static gondulf.identity.Owners.ALICE;
import static gondulf.identity.Owners.FIREFOX;
import static gondulf.identity.Owners.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.ownership.Way;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountSessionTests {

  private static final Optional<Instant> NEVER = Optional.empty();
  private static final Optional<Instant> NOW = Optional.of(NOON);
  private static final Set<Way> ANY = EnumSet.allOf(Way.class);

  @ParameterizedTest(name = "passkey {0}, mail {1}, DNS {2}")
  @CsvSource({
    "false, false, false, false, false, false, false",
    "true,  false, false, true,  true,  false, false",
    "false, true,  false, true,  false, true,  false",
    "false, false, true,  true,  false, true,  true",
    "true,  true,  true,  true,  true,  true,  true",
  })
  void eachProofCountsForWhatItShows(
      boolean passkey,
      boolean mail,
      boolean dns,
      boolean fresh,
      boolean freshWithPasskey,
      boolean control,
      boolean dnsControl) {
    var session = session(passkey ? NOW : NEVER, mail ? NOW : NEVER, dns ? NOW : NEVER);

    assertThat(session.isFresh(NOON)).isEqualTo(fresh);
    assertThat(session.isFreshFor(false, NOON)).isEqualTo(fresh);
    assertThat(session.isFreshFor(true, NOON)).isEqualTo(freshWithPasskey);
    assertThat(session.hasControl(ANY, NOON)).isEqualTo(control);
    assertThat(session.hasDnsControl(NOON)).isEqualTo(dnsControl);
  }

  @Test
  @DisplayName("B6 A proof that shows nothing of the website is no control, however fresh")
  void aProofCountsWhereItIsAWay() {
    var session = session(NOW, NOW, NEVER);

    assertThat(session.hasControl(Set.of(Way.DNS), NOON)).isFalse();
    assertThat(session.hasControl(Set.of(Way.MAIL), NOON)).isTrue();
    assertThat(session.hasControl(Set.of(), NOON)).isFalse();
  }

  @Test
  void aProofIsFreshForAQuarterOfAnHour() {
    var session = session(NOW, NOW, NOW);
    var last = NOON.plus(AccountSession.FRESH).minusSeconds(1);
    var over = NOON.plus(AccountSession.FRESH);

    assertThat(AccountSession.FRESH).isEqualTo(Duration.ofMinutes(15));
    assertThat(session.isFreshFor(true, last)).isTrue();
    assertThat(session.hasControl(ANY, last)).isTrue();
    assertThat(session.hasDnsControl(last)).isTrue();
    assertThat(session.isFresh(over)).isFalse();
    assertThat(session.hasControl(ANY, over)).isFalse();
    assertThat(session.hasDnsControl(over)).isFalse();
  }

  @Test
  void aClockThatIsSetBackMakesNothingFresh() {
    var session = session(NOW, NOW, NOW);

    assertThat(session.isFresh(NOON.minusSeconds(1))).isFalse();
    assertThat(session.hasControl(ANY, NOON.minusSeconds(1))).isFalse();
  }

  private static AccountSession session(
      Optional<Instant> passkey, Optional<Instant> mail, Optional<Instant> dns) {
    return new AccountSession(ALICE, passkey, mail, dns, FIREFOX, NOON);
  }
}
