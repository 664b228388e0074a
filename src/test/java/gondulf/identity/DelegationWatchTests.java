package gondulf.identity;

import static gondulf.identity.AccountRoom.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.grant.AllowedApp;
import gondulf.ownership.OwnershipRoom;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Websites are looked at though nobody signs in and no app asks")
class DelegationWatchTests {

  private static final Duration ROUND = Duration.ofHours(6);

  @AutoClose private final AccountRoom room = AccountRoom.open();
  private final DelegationWatch watch =
      new DelegationWatch(room.agreements(), room.delegations(), room.clock());

  @Test
  @DisplayName("B7 A website that names this server no more is noticed within hours, and mended so")
  void whatIsLostIsNoticed() {
    room.mailed();
    AllowedApp.on(room.database(), room.clock(), room.standings());
    room.page().says("<h1>Alice</h1>");
    later(ROUND.minusSeconds(1));
    assertThat(room.page().visits()).isZero();

    later(Duration.ofSeconds(1));
    assertThat(room.resting()).isEqualTo(1);
    room.page().says(Page.naming(OwnershipRoom.ISSUER.toString()));
    later(ROUND);
    assertThat(room.resting()).isZero();
  }

  @Test
  @DisplayName("Nobody is looked at for whom no app can act, and others once in a round")
  void onlyThoseForWhomAppsAct() {
    room.mailed();
    later(ROUND);
    assertThat(room.page().visits()).isZero();

    AllowedApp.on(room.database(), room.clock(), room.standings());
    later(ROUND);
    later(Duration.ofMinutes(1));
    assertThat(room.page().visits()).isEqualTo(1);
    room.agreements().revokeAllOf(AccountRoom.ALICE);
    later(ROUND);
    assertThat(room.page().visits()).isEqualTo(1);
  }

  @Test
  @DisplayName("A clock that was set back puts no round off")
  void theClockMayBeSetBack() {
    room.mailed();
    AllowedApp.on(room.database(), room.clock(), room.standings());
    later(Duration.ofDays(-365));

    assertThat(room.page().visits()).isEqualTo(1);
    assertThat(room.clock().instant()).isBefore(NOON);
  }

  private void later(Duration time) {
    room.clock().advance(time);
    watch.lookAtSome(room.clock().instant());
  }
}
