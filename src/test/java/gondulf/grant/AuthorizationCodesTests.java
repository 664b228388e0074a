package gondulf.grant;

import static gondulf.grant.GrantRoom.CALLBACK;
import static gondulf.grant.GrantRoom.CHALLENGE;
import static gondulf.grant.GrantRoom.GRANT;
import static gondulf.grant.GrantRoom.claim;
import static gondulf.grant.GrantRoom.granted;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.grant.Redemption.Granted;
import gondulf.grant.Redemption.Refused;
import gondulf.grant.Redemption.Replayed;
import gondulf.protocol.OAuthError;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthorizationCodesTests {

  private final MovableClock clock = new MovableClock(GrantRoom.NOON);
  private FreshDatabase database;
  private AuthorizationCodes codes;

  @BeforeEach
  void open(@TempDir Path directory) {
    database = FreshDatabase.in(directory);
    codes = GrantRoom.on(database, clock).codes();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  @DisplayName("CD-05 a code stands for everything that was agreed to, and nothing else")
  void aCodeStandsForEverythingThatWasAgreedTo() {
    var everything = granted("profile email create");

    assertThat(redeem(issue("one", everything)))
        .isInstanceOfSatisfying(
            Granted.class, each -> assertThat(each.grant()).isEqualTo(everything));
  }

  @Test
  void whatTheScopesDoNotAllowIsNotEvenKept() {
    issue("one", granted("create"));

    assertThat(database.jdbc().sql("SELECT profile_name FROM grants").query().singleColumn())
        .containsOnlyNulls();
  }

  @Test
  @DisplayName("CD-03 A14 a code is spent by its first use")
  void aCodeIsSpentByItsFirstUse() {
    var code = issue("one", GRANT);

    assertThat(redeem(code)).isInstanceOf(Granted.class);
    assertThat(redeem(code)).isNotInstanceOf(Granted.class);
  }

  @Test
  @DisplayName("ST-07 CD-02 CD-05 A12 B3 a code ends with its lifetime")
  void aCodeEndsWithItsLifetime() {
    var early = issue("one", GRANT);
    var late = issue("two", GRANT);

    clock.advance(GrantRoom.CODE_LIFETIME.minusSeconds(1));
    assertThat(redeem(early)).isInstanceOf(Granted.class);
    clock.advance(Duration.ofSeconds(1));
    assertThat(redeem(late)).isInstanceOf(Refused.class);
  }

  @Test
  void aCodeThatWasNeverIssuedIsRefused() {
    assertThat(redeem(Secret.random())).isInstanceOf(Refused.class);
  }

  @Test
  void aCodeThatWasTakenBackIsRefusedAsThat() {
    var code = issue("one", GRANT);
    codes.withdraw("one");

    assertThat(redeem(code))
        .isEqualTo(new Refused(OAuthError.invalidGrant("the code was taken back")));
  }

  @Test
  void aCodeThatWasUsedAndThenTakenBackIsReplayed() {
    var code = issue("one", GRANT);
    redeem(code);
    codes.withdraw("one");

    assertThat(redeem(code)).isInstanceOf(Replayed.class);
  }

  @Test
  @DisplayName("CD-13 a challenge that another sign-in had is taken as any")
  void aChallengeMayComeAgain() {
    var first = issue("one", GRANT);
    var second = issue("two", GRANT);

    assertThat(List.of(redeem(first), redeem(second))).allMatch(Granted.class::isInstance);
  }

  @Test
  @DisplayName("CD-01 no code is like another, and each has 256 bits")
  void codesCannotBeGuessed() {
    var codes = Stream.generate(() -> issue("one", GRANT).value()).limit(100).toList();

    assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches("[\\w-]{43}"));
  }

  @Test
  void aSecondAgreementBeforeTheCodeIsUsedReplacesIt() {
    var first = issue("one", GRANT);
    var second = issue("one", granted("profile"));

    assertThat(redeem(first)).isInstanceOf(Refused.class);
    assertThat(redeem(second))
        .isInstanceOfSatisfying(
            Granted.class, each -> assertThat(each.grant()).isEqualTo(granted("profile")));
    assertThat(database.count("grants")).isEqualTo(1);
  }

  @Test
  void aSecondAgreementAfterTheCodeWasUsedGetsNone() {
    redeem(issue("one", GRANT));
    clock.advance(Duration.ofMinutes(14));

    assertThat(codes.issue("one", GRANT, CALLBACK, CHALLENGE)).isEmpty();
  }

  @Test
  @DisplayName("B10 of many agreements at once one code remains")
  void ofManyAgreementsAtOnceOneCodeRemains() throws Exception {
    var issued =
        atOnce(() -> codes.issue("one", GRANT, CALLBACK, CHALLENGE)).stream()
            .map(Optional::orElseThrow)
            .toList();

    assertThat(issued).hasSize(50).doesNotHaveDuplicates();
    assertThat(issued.stream().map(this::redeem)).filteredOn(Granted.class::isInstance).hasSize(1);
  }

  @Test
  @DisplayName("ST-03 CD-03 A14 A15 of fifty claims at once one is granted")
  void ofManyClaimsAtOnceOneIsGranted() throws Exception {
    var code = issue("one", GRANT);

    assertThat(atOnce(() -> redeem(code))).filteredOn(Granted.class::isInstance).hasSize(1);
  }

  @Test
  @DisplayName("ST-02 CD-11 CD-12 a code is known by its hash, and nothing else of it is kept")
  void neitherCodesNorWhatTheyWereMadeOfAreKept() {
    var code = issue("one", GRANT);

    assertThat(database.jdbc().sql("SELECT * FROM grants").query().singleRow().values())
        .doesNotContain(code.value())
        .contains(code.hash().value());
  }

  private Secret issue(String signIn, Grant grant) {
    return codes.issue(signIn, grant, CALLBACK, CHALLENGE).orElseThrow();
  }

  private Redemption redeem(Secret code) {
    return codes.redeem(claim(code));
  }

  private static <T> List<T> atOnce(Callable<T> attempt) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(Stream.generate(() -> attempt).limit(50).toList()).stream()
          .map(Future::resultNow)
          .toList();
    }
  }
}
