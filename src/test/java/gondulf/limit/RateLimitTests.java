package gondulf.limit;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitTests {

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T12:00:00Z"));
  private final RateLimit<String> limit = new RateLimit<>(3, Duration.ofMinutes(1), clock);

  @Test
  void aBudgetIsSpentAndComesBackEvenly() {
    spend("alice", 3);
    assertThat(limit.of("alice").take()).isFalse();
    assertThat(limit.of("alice").untilNext()).isEqualTo(Duration.ofSeconds(20));

    clock.advance(Duration.ofSeconds(20));
    spend("alice", 1);
    assertThat(limit.of("alice").take()).isFalse();
  }

  @Test
  void afterAPeriodItIsFullAndNeverFuller() {
    spend("alice", 3);
    clock.advance(Duration.ofHours(1));

    spend("alice", 3);
    assertThat(limit.of("alice").take()).isFalse();
  }

  @Test
  void aClockThatIsSetBackGivesNothingAndTakesNothing() {
    spend("alice", 3);
    spend("bob", 1);
    clock.advance(Duration.ofDays(-1));

    assertThat(limit.of("alice").take()).isFalse();
    spend("bob", 2);
    assertThat(limit.of("bob").take()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-P400D", "-PT1H", "-PT1S", "PT1H", "P400D"})
  void whateverTheClockIsSetToABudgetComesBackWithinAPeriod(Duration jump) {
    spend("alice", 3);
    clock.advance(jump);
    while (limit.of("alice").take()) {
      assertThat(jump).isPositive();
    }
    assertThat(limit.of("alice").untilNext()).isEqualTo(Duration.ofSeconds(20));

    clock.advance(Duration.ofSeconds(20));
    spend("alice", 1);
    assertThat(limit.of("alice").untilNext()).isEqualTo(Duration.ofSeconds(20));

    clock.advance(Duration.ofMinutes(1));
    spend("alice", 3);
    assertThat(limit.of("alice").take()).isFalse();
  }

  @Test
  void aClockThatIsSetForwardAndMendedAgainFreezesNothing() {
    clock.advance(Duration.ofDays(400));
    spend("alice", 3);
    clock.advance(Duration.ofDays(-400));
    spend("bob", 3);

    clock.advance(Duration.ofSeconds(20));
    spend("alice", 1);
    spend("bob", 1);
    assertThat(limit.of("alice").take()).isFalse();
  }

  @Test
  void eachIsCountedApart() {
    spend("alice", 3);

    spend("bob", 3);
  }

  @Test
  void fromAllOrFromNone() {
    spend("alice", 3);
    var both = List.of(limit.of("bob"), limit.of("alice"));

    assertThat(Budget.takeFromAll(both)).isFalse();
    spend("bob", 3);
  }

  @Test
  void whatIsGivenBackMayBeTakenAgain() {
    spend("alice", 3);
    limit.of("alice").giveBack();

    spend("alice", 1);
    assertThat(limit.of("alice").take()).isFalse();
  }

  private void spend(String key, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(limit.of(key).take()).isTrue();
    }
  }
}
