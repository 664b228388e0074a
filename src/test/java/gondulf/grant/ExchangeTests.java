package gondulf.grant;

import static gondulf.grant.GrantRoom.APP;
import static gondulf.grant.GrantRoom.CALLBACK;
import static gondulf.grant.GrantRoom.GRANT;
import static gondulf.grant.GrantRoom.VERIFIER;
import static gondulf.grant.GrantRoom.claim;
import static gondulf.grant.GrantRoom.granted;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.grant.Exchange.Outcome;
import gondulf.grant.Exchange.Outcome.Denied;
import gondulf.grant.Exchange.Outcome.Identified;
import gondulf.grant.Exchange.Outcome.Issued;
import gondulf.protocol.ClientId;
import gondulf.protocol.CodeVerifier;
import gondulf.protocol.Secret;
import gondulf.testing.FreshDatabase;
import gondulf.testing.MovableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExchangeTests {

  private final MovableClock clock = new MovableClock(GrantRoom.NOON);
  @AutoClose private final FreshDatabase database = FreshDatabase.open();
  private final GrantRoom room = GrantRoom.on(database, clock);
  private final Exchange exchange = room.exchange();

  @Test
  void aCodeBecomesATokenThatSaysWhatWasGranted() {
    var token = issued(exchange.forToken(claim(room.code())));

    assertThat(room.tokens().find(token))
        .hasValueSatisfying(found -> {
          assertThat(found.me()).isEqualTo(GRANT.me());
          assertThat(found.client()).isEqualTo(APP);
          assertThat(found.scopes()).isEqualTo(GRANT.scopes());
          assertThat(found.resources()).isEqualTo(GRANT.resources());
          assertThat(found.issuedAt()).isEqualTo(clock.instant());
          assertThat(found.expiresAt()).isEqualTo(clock.instant().plus(GrantRoom.TOKEN_LIFETIME));
        });
  }

  @Test
  @DisplayName("ST-07 a token ends with its lifetime")
  void aTokenEndsWithItsLifetime() {
    var token = issued(exchange.forToken(claim(room.code())));

    clock.advance(GrantRoom.TOKEN_LIFETIME.minusSeconds(1));
    assertThat(room.tokens().find(token)).isPresent();
    clock.advance(Duration.ofSeconds(1));
    assertThat(room.tokens().find(token)).isEmpty();
  }

  @Test
  void noTokenComesOfACodeThatAllowsNothing() {
    var outcome = exchange.forToken(claim(room.code(granted(""))));

    assertThat(outcome).isEqualTo(new Identified(granted("")));
    assertThat(database.count("access_token")).isZero();
  }

  @Test
  void aProfileRedemptionBringsNoTokenWhateverWasGranted() {
    assertThat(exchange.forProfile(claim(room.code()))).isEqualTo(new Identified(GRANT));
    assertThat(database.count("access_token")).isZero();
  }

  @Test
  @DisplayName("CD-03 a code is good at one of the two endpoints")
  void aCodeIsGoodAtOneOfTheTwoEndpoints() {
    var code = room.code();

    exchange.forProfile(claim(code));

    assertThat(exchange.forToken(claim(code))).isInstanceOf(Denied.class);
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  @DisplayName(
      "CD-06 CD-07 CD-08 D-11 A9 B2 a wrong claim ends the code, so that nobody guesses twice")
  void aWrongClaimEndsTheCode(Mistake mistake) {
    var code = room.code();

    assertThat(exchange.forToken(mistake.on(code))).isInstanceOf(Denied.class);
    assertThat(exchange.forToken(claim(code))).isInstanceOf(Denied.class);
    assertThat(database.count("access_token")).isZero();
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  @DisplayName("CD-04 D-11 a replay that lacks anything takes nothing back")
  void aWrongReplayTakesNothingBack(Mistake mistake) {
    var code = room.code();
    var token = issued(exchange.forToken(claim(code)));

    assertThat(exchange.forToken(mistake.on(code))).isInstanceOf(Denied.class);
    assertThat(room.tokens().find(token)).isPresent();
  }

  @Test
  @DisplayName("ST-05 CD-04 D-11 A14 a replay takes back what the first use brought")
  void aReplayTakesTheTokenBack() {
    var code = room.code();
    var token = issued(exchange.forToken(claim(code)));
    var other = issued(exchange.forToken(claim(room.code())));

    assertThat(exchange.forToken(claim(code))).isInstanceOf(Denied.class);

    assertThat(room.tokens().find(token)).isEmpty();
    assertThat(room.tokens().find(other)).isPresent();
  }

  @Test
  @DisplayName("CD-04 a replay at the other endpoint takes the token back too")
  void aReplayAtTheOtherEndpointTakesTheTokenBackToo() {
    var code = room.code();
    var token = issued(exchange.forToken(claim(code)));

    exchange.forProfile(claim(code));

    assertThat(room.tokens().find(token)).isEmpty();
  }

  @Test
  @DisplayName("ST-04 a replay is still known after a restart")
  void aReplayAfterARestartIsStillKnown(@TempDir Path elsewhere) {
    Secret code;
    Secret token;
    try (var before = FreshDatabase.in(elsewhere)) {
      var old = GrantRoom.on(before, clock);
      code = old.code();
      token = issued(old.exchange().forToken(claim(code)));
    }
    clock.advance(GrantRoom.TOKEN_LIFETIME.minusSeconds(1));
    try (var after = FreshDatabase.in(elsewhere)) {
      var now = GrantRoom.on(after, clock);
      while (now.grants().removeExpired(clock.instant()) > 0) {
        assertThat(now.tokens().find(token)).isPresent();
      }
      assertThat(now.tokens().find(token)).isPresent();

      assertThat(now.exchange().forToken(claim(code))).isInstanceOf(Denied.class);
      assertThat(now.tokens().find(token)).isEmpty();
    }
  }

  @Test
  @DisplayName("A5 a token is no code and a code is no token")
  void oneKindOfSecretIsNotTheOther() {
    var code = room.code();

    assertThat(room.tokens().find(code)).isEmpty();
    var token = issued(exchange.forToken(claim(code)));
    assertThat(exchange.forToken(claim(token))).isInstanceOf(Denied.class);
    assertThat(room.tokens().find(token)).isPresent();
  }

  @Test
  @DisplayName(
      "ST-03 CD-03 A14 A15 of fifty exchanges at once one brings a token, and the replays revoke it")
  void ofManyExchangesAtOnceOneBringsAToken() throws Exception {
    var code = room.code();
    Callable<Outcome> attempt = () -> exchange.forToken(claim(code));

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var outcomes =
          threads.invokeAll(Stream.generate(() -> attempt).limit(50).toList()).stream()
              .map(Future::resultNow)
              .toList();

      assertThat(outcomes).filteredOn(Issued.class::isInstance).hasSize(1);
      assertThat(outcomes).filteredOn(Denied.class::isInstance).hasSize(49);
    }
    assertThat(database.count("access_token")).isEqualTo(1);
    assertThat(database.count("grants WHERE revoked_at IS NOT NULL")).isEqualTo(1);
  }

  @Test
  @DisplayName("ST-06 expired grants go with their tokens")
  void expiredGrantsGoWithTheirTokens() {
    room.code();
    exchange.forToken(claim(room.code()));

    clock.advance(Duration.ofHours(2));
    assertThat(room.grants().removeExpired(clock.instant())).isEqualTo(1);
    assertThat(database.count("access_token")).isEqualTo(1);

    clock.advance(GrantRoom.TOKEN_LIFETIME.plusDays(1));
    assertThat(room.grants().removeExpired(clock.instant())).isEqualTo(1);
    assertThat(database.count("access_token")).isZero();
    assertThat(database.count("grants")).isZero();
  }

  static Stream<Mistake> mistakes() {
    var app = Optional.of(APP);
    var verifier = Optional.of(VERIFIER);
    var other = new CodeVerifier("a".repeat(43));
    return Stream.of(
        code -> new Claim(code, ClientId.in("junk"), CALLBACK.text(), verifier, List.of()),
        code ->
            new Claim(
                code, ClientId.in("https://b.example/"), CALLBACK.text(), verifier, List.of()),
        code -> new Claim(code, app, "https://app.example/", verifier, List.of()),
        code -> new Claim(code, app, CALLBACK.text(), Optional.of(other), List.of()),
        code -> new Claim(code, app, CALLBACK.text(), Optional.empty(), List.of()));
  }

  /// A claim on a code that is wrong in one thing.
  @FunctionalInterface
  interface Mistake {

    Claim on(Secret code);
  }

  private static Secret issued(Outcome outcome) {
    return GrantRoom.issued(outcome).token().secret();
  }
}
