package gondulf.grant;

import static gondulf.grant.GrantRoom.ALICE;
import static gondulf.grant.GrantRoom.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gondulf.protocol.ClientId;
import gondulf.protocol.Label;
import gondulf.protocol.MalformedValueException;
import gondulf.protocol.OAuthException;
import gondulf.protocol.Scopes;
import gondulf.testing.FreshDatabase;
import gondulf.testing.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A token that a person makes by hand")
class HandMadeTests {

  private static final Duration A_YEAR = Duration.ofDays(365);
  private static final HandMade WISH = wish("create update", A_YEAR);

  private final MovableClock clock = new MovableClock(NOON);
  private final ScriptedAdmission admission = new ScriptedAdmission();
  @AutoClose private final FreshDatabase database = FreshDatabase.open();
  private final GrantRoom room = GrantRoom.on(database, clock);
  private final HandMadeTokens handMade = room.handMade(admission);

  @Test
  void isGoodForWhatWasWishedInTheNameOfTheServer() {
    var issued = handMade.make(WISH).orElseThrow();

    assertThat(issued.lifetime()).isEqualTo(A_YEAR);
    assertThat(room.tokens().find(issued.secret()))
        .hasValueSatisfying(found -> {
          assertThat(found.me()).isEqualTo(ALICE);
          assertThat(found.client()).isEqualTo(ClientId.of("https://id.example/"));
          assertThat(found.scopes()).isEqualTo(Scopes.parse("create update"));
          assertThat(found.resources()).isEmpty();
          assertThat(found.issuedAt()).isEqualTo(NOON);
          assertThat(found.expiresAt()).isEqualTo(NOON.plus(A_YEAR));
        });
    assertThat(room.tokens().profile(issued.secret())).contains(Profile.EMPTY);
  }

  @Test
  void thereIsAnEndToHowManyAPersonHas() {
    var first = handMade.make(WISH).orElseThrow();
    for (var made = 1; made < HandMadeTokens.MOST; made++) {
      assertThat(handMade.make(WISH)).isPresent();
    }

    assertThat(handMade.make(WISH)).isEmpty();
    room.revocation().revoke(first.secret(), Optional.empty());
    assertThat(handMade.make(WISH)).isPresent();
    assertThat(handMade.make(WISH)).isEmpty();
  }

  @Test
  void endsInTimeThoughNobodyCleansAndWasNotCleanedBefore() {
    var issued = handMade.make(WISH).orElseThrow();
    clock.advance(A_YEAR.minusSeconds(1));
    room.grants().removeExpired(clock.instant());
    assertThat(room.tokens().find(issued.secret())).isPresent();

    clock.advance(Duration.ofSeconds(1));
    assertThat(room.tokens().find(issued.secret())).isEmpty();
    clock.advance(Duration.ofDays(1));
    assertThat(room.grants().removeExpired(clock.instant())).isEqualTo(1);
  }

  @Test
  void isSeenAmongWhatWasAllowedAndCanBeEnded() {
    var issued = handMade.make(WISH).orElseThrow();
    var agreement = room.agreements().allowedBy(ALICE).getFirst();

    assertThat(agreement.isByHand()).isTrue();
    assertThat(agreement.label()).contains(Label.of("backup script"));
    assertThat(agreement.grant().app().name()).isEmpty();
    assertThat(agreement.grant().renewable()).isFalse();
    assertThat(agreement.expiresAt()).isEqualTo(NOON.plus(A_YEAR));
    assertThat(agreement.lastUsed()).isEmpty();
    assertThat(room.agreements().revoke(ALICE, agreement.id())).isTrue();
    assertThat(room.tokens().find(issued.secret())).isEmpty();
  }

  @Test
  void canBeGivenBackAsAnyOther() {
    var issued = handMade.make(WISH).orElseThrow();

    room.revocation().revoke(issued.secret(), Optional.empty());

    assertThat(room.tokens().find(issued.secret())).isEmpty();
    assertThat(room.agreements().allowedBy(ALICE)).isEmpty();
  }

  @Test
  @DisplayName("ST-02 no code stands for it, and its hash alone is kept")
  void leavesNothingToRedeem() {
    var issued = handMade.make(WISH).orElseThrow();
    handMade.make(WISH);

    assertThat(database.count("grants WHERE spent_at IS NULL")).isZero();
    assertThat(database.jdbc().sql("SELECT token_hash FROM access_token").query().singleColumn())
        .hasSize(2)
        .contains(issued.secret().hash().value());
    assertThat(database.count("refresh_token")).isZero();
  }

  @Test
  @DisplayName("B19 is refused to whom nothing else is given")
  void isForWhomTheServerIsOpen() {
    admission.admits = false;

    assertThatExceptionOfType(OAuthException.class).isThrownBy(() -> handMade.make(WISH));
    assertThat(database.count("grants")).isZero();
  }

  @Test
  @DisplayName("B19 B8 is refused to who is known to be shut out, and nobody is asked about others")
  void isForWhoIsNotKnownToBeShutOut() {
    for (var standing : List.of(new Standing.ShutOut("shut"), new Standing.Unknown("unknown"))) {
      admission.know(standing);
      assertThatExceptionOfType(OAuthException.class).isThrownBy(() -> handMade.make(WISH));
    }
    assertThat(database.count("grants")).isZero();

    admission.answer(() -> new Standing.ShutOut("not asked"));
    assertThat(handMade.make(WISH)).isPresent();
    assertThat(admission.asked()).isEmpty();
  }

  @Test
  void hasAScope() {
    assertThatExceptionOfType(MalformedValueException.class).isThrownBy(() -> wish("", A_YEAR));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S", "PT0.9S", "P3650DT1S"})
  void isNotForNoTimeOrForEver(Duration lifetime) {
    assertThatExceptionOfType(MalformedValueException.class)
        .isThrownBy(() -> wish("create", lifetime));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT1S", "P3650D"})
  void isForAsLongAsThePersonWishes(Duration lifetime) {
    assertThat(handMade.make(wish("create", lifetime)).orElseThrow().lifetime())
        .isEqualTo(lifetime);
  }

  private static HandMade wish(String scopes, Duration lifetime) {
    return new HandMade(ALICE, Label.of("backup script"), Scopes.parse(scopes), lifetime);
  }
}
