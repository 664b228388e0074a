package gondulf.grant;

import static gondulf.grant.GrantRoom.ALICE;
import static gondulf.grant.GrantRoom.CALLBACK;
import static gondulf.grant.GrantRoom.CHALLENGE;
import static gondulf.grant.GrantRoom.claim;
import static gondulf.grant.GrantRoom.issued;
import static gondulf.grant.GrantRoom.refreshToken;
import static gondulf.grant.GrantRoom.renewable;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.grant.Exchange.Outcome;
import gondulf.grant.Exchange.Outcome.Denied;
import gondulf.grant.Exchange.Outcome.Issued;
import gondulf.protocol.OAuthError;
import gondulf.protocol.ProfileUrl;
import gondulf.testing.FreshDatabase;
import gondulf.testing.MovableClock;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("While an account is suspended its grants rest")
class RestingGrantTests {

  private static final Grant GRANT = renewable("profile create");
  private static final ProfileUrl PAGE = ProfileUrl.of("https://alice.example/~alice/");
  private static final Outcome RESTS = new Denied(OAuthError.invalidGrant("the account rests"));

  private final MovableClock clock = new MovableClock(GrantRoom.NOON);
  @AutoClose private final FreshDatabase database = FreshDatabase.open();
  private final GrantRoom room = GrantRoom.on(database, clock);
  private final Exchange exchange = room.exchange();
  private final Agreements agreements = room.agreements();

  @Test
  @DisplayName("B7 nothing that came of them is good, and all of it is when they go on")
  void nothingIsGoodUntilTheyGoOn() {
    var issued = room.issued(GRANT);
    var code = room.code();
    agreements.suspendAllOf(ALICE);

    assertThat(room.tokens().find(issued.token().secret())).isEmpty();
    assertThat(refresh(refreshToken(issued))).isEqualTo(RESTS);
    assertThat(exchange.forToken(claim(code))).isEqualTo(RESTS);
    assertThat(exchange.forProfile(claim(code))).isEqualTo(RESTS);

    agreements.resumeAllOf(ALICE);
    assertThat(room.tokens().find(issued.token().secret())).isPresent();
    assertThat(refresh(refreshToken(issued))).isInstanceOf(Issued.class);
    assertThat(exchange.forToken(claim(code))).isInstanceOf(Issued.class);
  }

  @Test
  void aReplayEndsNothingThatRests() {
    var code = room.code(GRANT);
    var first = refreshToken(exchange.forToken(claim(code)));
    clock.advance(RefreshFamily.GRACE);
    var next = issued(refresh(first));
    clock.advance(RefreshFamily.GRACE);
    agreements.suspendAllOf(ALICE);

    assertThat(refresh(first)).isEqualTo(RESTS);
    assertThat(exchange.forToken(claim(code))).isEqualTo(RESTS);

    agreements.resumeAllOf(ALICE);
    assertThat(room.tokens().find(next.token().secret())).isPresent();
    assertThat(refresh(first)).isInstanceOf(Denied.class);
    assertThat(room.tokens().find(next.token().secret())).isEmpty();
  }

  @Test
  void whatRestsIsNotReplacedByASecondClick() {
    room.codes().issue("one", GRANT, CALLBACK, CHALLENGE);
    agreements.suspendAllOf(ALICE);

    assertThat(room.codes().issue("one", GRANT, CALLBACK, CHALLENGE)).isEmpty();
  }

  @Test
  @DisplayName("T-path a page and its host do not rest for each other")
  void othersDoNotRest() {
    var page = room.issued(GrantRoom.of(PAGE, GRANT));
    agreements.suspendAllOf(ALICE);

    assertThat(room.tokens().find(page.token().secret())).isPresent();
    agreements.suspendAllOf(PAGE);
    agreements.resumeAllOf(ALICE);
    assertThat(room.tokens().find(page.token().secret())).isEmpty();
  }

  @Test
  void anAppMayGiveBackWhatRests() {
    var token = refreshToken(room.issued(GRANT));
    agreements.suspendAllOf(ALICE);

    room.revocation().revoke(token.secret(), Optional.empty());

    agreements.resumeAllOf(ALICE);
    assertThat(refresh(token)).isInstanceOf(Denied.class);
  }

  private Outcome refresh(RefreshToken token) {
    return exchange.forRefresh(claim(token));
  }
}
