package gondulf.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gondulf.meter.Event;
import gondulf.meter.Event.Refusal;
import gondulf.meter.Event.Refusal.Limit;
import gondulf.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.web.ErrorResponseException;

class SignInLimitTests {

  private static final ClientAddress ALICE = new ClientAddress("192.0.2.1");
  private static final ClientAddress BOB = new ClientAddress("192.0.2.2");

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T12:00:00Z"));
  private final List<Event> counted = new ArrayList<>();
  private final RequestProperties properties = new RequestProperties(30, List.of());
  private final SignInLimit limit =
      new SignInLimit(new ClientAddressResolver(properties), properties, clock, counted::add);

  @Test
  void anAddressMayBeginAsManyInAQuarterOfAnHourAsItMayAskInAMinute() {
    begin(ALICE, 30);

    assertThatExceptionOfType(TooManyRequestsException.class)
        .isThrownBy(() -> limit.spend(ALICE))
        .satisfies(refused -> assertThat(retryAfter(refused)).isEqualTo("30"));
    assertThat(counted).containsExactly(new Refusal(Limit.SIGN_INS_OF_ADDRESS));
    limit.spend(BOB);
    clock.advance(Duration.ofSeconds(30));
    limit.spend(ALICE);
  }

  @Test
  void whenToComeAgainIsTrueOfAClockThatIsSetBack() {
    begin(ALICE, 30);
    clock.advance(Duration.ofDays(-1));

    assertThatExceptionOfType(TooManyRequestsException.class)
        .isThrownBy(() -> limit.spend(ALICE))
        .satisfies(refused -> assertThat(retryAfter(refused)).isEqualTo("30"));
    clock.advance(Duration.ofSeconds(30));
    limit.spend(ALICE);
  }

  @Test
  void allTogetherMayBeginOnlySoMany() {
    for (var i = 0; i < SignInLimit.MOST; i++) {
      limit.spend(new ClientAddress("place " + i));
    }

    assertThatExceptionOfType(TooManySignInsException.class)
        .isThrownBy(() -> limit.spend(ALICE))
        .satisfies(refused -> assertThat(retryAfter(refused)).isEqualTo("1"));
    assertThat(counted).containsExactly(new Refusal(Limit.SIGN_INS_OF_ALL));
    clock.advance(Duration.ofSeconds(1));
    limit.spend(ALICE);
  }

  @Test
  void whoIsRefusedForTheOthersHasNotUsedUpAnythingOfTheirOwn() {
    for (var i = 0; i < SignInLimit.MOST; i++) {
      limit.spend(new ClientAddress("place " + i));
    }
    for (var i = 0; i < 100; i++) {
      assertThatExceptionOfType(TooManySignInsException.class).isThrownBy(() -> limit.spend(ALICE));
    }
    clock.advance(Duration.ofMinutes(10));
    begin(ALICE, 30);
  }

  private void begin(ClientAddress address, int times) {
    for (var i = 0; i < times; i++) {
      limit.spend(address);
    }
  }

  private static String retryAfter(ErrorResponseException refused) {
    return String.valueOf(refused.getHeaders().getFirst(HttpHeaders.RETRY_AFTER));
  }
}
