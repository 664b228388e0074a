package gondulf.grant;

import static gondulf.grant.GrantRoom.ALICE;
import static gondulf.grant.GrantRoom.claim;
import static gondulf.grant.GrantRoom.issued;
import static gondulf.grant.GrantRoom.refreshToken;
import static gondulf.grant.GrantRoom.renewable;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.grant.Exchange.Outcome;
import gondulf.grant.Exchange.Outcome.Denied;
import gondulf.grant.Exchange.Outcome.Issued;
import gondulf.grant.Exchange.Outcome.Postponed;
import gondulf.protocol.ClientId;
import gondulf.protocol.OAuthError;
import gondulf.testing.FreshDatabase;
import gondulf.testing.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AskingTests {

  private static final Grant GRANT = renewable("profile create");

  private final MovableClock clock = new MovableClock(GrantRoom.NOON);
  private final ScriptedAdmission admission = new ScriptedAdmission();
  @AutoClose private final FreshDatabase database = FreshDatabase.open();
  private final GrantRoom room = GrantRoom.on(database, clock, admission);
  private final Exchange exchange = room.exchange(admission);

  @Test
  void whatIsKnownIsNotAsked() {
    var token = refreshToken(room.issued(GRANT));

    assertThat(refresh(token)).isInstanceOf(Issued.class);
    assertThat(admission.asked()).isEmpty();
  }

  @Test
  void whatIsNotKnownIsAskedOnce() {
    var token = refreshToken(room.issued(GRANT));
    admission.answer(Standing.Good::new);

    var next = issued(refresh(token));

    assertThat(admission.asked()).containsExactly(ALICE);
    assertThat(room.tokens().find(next.token().secret())).isPresent();
  }

  @Test
  @DisplayName("B8 B7 who is shut out is refused, and loses nothing by having asked")
  void whoIsShutOutIsRefused() {
    var first = room.issued(GRANT);
    var before = rows();
    admission.answer(() -> new Standing.ShutOut("the account rests"));

    assertThat(refresh(refreshToken(first)))
        .isEqualTo(new Denied(OAuthError.invalidGrant("the account rests")));
    admission.know(new Standing.ShutOut("the account rests"));
    assertThat(refresh(refreshToken(first))).isInstanceOf(Denied.class);

    assertThat(rows()).isEqualTo(before);
    admission.know(new Standing.Good());
    assertThat(room.tokens().find(first.token().secret())).isPresent();
    assertThat(refresh(refreshToken(first))).isInstanceOf(Issued.class);
  }

  @Test
  void whereNobodyCanTellThereIsNothingGivenAndNothingTaken() {
    var first = room.issued(GRANT);
    var before = rows();
    admission.answer(() -> new Standing.Unknown("DNS does not answer"));

    assertThat(refresh(refreshToken(first)))
        .isEqualTo(new Postponed(OAuthError.temporarilyUnavailable("DNS does not answer")));

    assertThat(rows()).isEqualTo(before);
    clock.advance(Duration.ofMinutes(1));
    admission.answer(Standing.Good::new);
    assertThat(refresh(refreshToken(first))).isInstanceOf(Issued.class);
  }

  @Test
  void nobodyIsAskedForAClaimThatIsWrong() {
    var first = refreshToken(room.issued(GRANT));
    var stolen = refreshToken(room.issued(GRANT));
    clock.advance(RefreshFamily.GRACE);
    refresh(stolen);
    clock.advance(RefreshFamily.GRACE);
    admission.answer(Standing.Good::new);
    var other = ClientId.of("https://other.example/id.json");

    assertThat(refresh(stolen)).isInstanceOf(Denied.class);
    assertThat(refresh(RefreshToken.random())).isInstanceOf(Denied.class);
    assertThat(exchange.forRefresh(new RefreshClaim(first, other, Optional.empty(), List.of())))
        .isInstanceOf(Denied.class);

    assertThat(admission.asked()).isEmpty();
  }

  @Test
  void nobodyIsAskedOfAPersonWhoIsNotAdmitted() {
    var token = refreshToken(room.issued(GRANT));
    admission.answer(Standing.Good::new);
    admission.admits = false;

    assertThat(refresh(token)).isInstanceOf(Denied.class);
    assertThat(admission.asked()).isEmpty();
  }

  @Test
  void nobodyIsAskedForACodeOrAToken() {
    admission.answer(() -> new Standing.ShutOut("not asked"));

    var issued = issued(exchange.forToken(claim(room.code(GRANT))));

    assertThat(room.tokens().find(issued.token().secret())).isPresent();
    assertThat(admission.asked()).isEmpty();
  }

  @Test
  @DisplayName("RV-05 what is revoked while somebody is asked brings nothing")
  void aRevocationInTheMidstCounts() {
    var token = refreshToken(room.issued(GRANT));
    admission.answer(() -> {
      room.agreements().revokeAllOf(ALICE);
      return new Standing.Good();
    });

    assertThat(refresh(token)).isInstanceOf(Denied.class);
    assertThat(database.count("access_token")).isEqualTo(1);
  }

  private Outcome refresh(RefreshToken token) {
    return exchange.forRefresh(claim(token));
  }

  private List<Map<String, @Nullable Object>> rows() {
    return List.of(
        database.jdbc().sql("SELECT * FROM refresh_token").query().singleRow(),
        database.jdbc().sql("SELECT * FROM grants").query().singleRow(),
        database.jdbc().sql("SELECT * FROM access_token").query().singleRow());
  }
}
