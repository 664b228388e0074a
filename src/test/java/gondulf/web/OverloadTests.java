package gondulf.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

@SpringBootTest(
    classes = TestRoom.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"gondulf.requests-per-minute=30", "gondulf.trusted-proxies=127.0.0.0/8,::1/128"})
@Import(OverloadTests.StandingClock.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
class OverloadTests {

  /// No time passes in which anybody could come in again. Only whoever imports it has it.
  static class StandingClock {

    @Bean
    @Primary
    InstantSource standingClock() {
      return InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z"));
    }
  }

  private final Wire wire;
  private final SignInLimit limit;

  OverloadTests(@LocalServerPort int port, SignInLimit limit) {
    this.wire = new Wire(port);
    this.limit = limit;
  }

  @Test
  @DisplayName("HT-06 who begins too many, alone or with all others, hears when to come again")
  void whoBeginsTooManyHearsWhenToComeAgain() {
    for (var i = 0; i < 30; i++) {
      limit.spend(new ClientAddress("192.0.2.2"));
    }
    refused("192.0.2.2", 429, "30", "Too many requests");
    assertThatExceptionOfType(TooManySignInsException.class)
        .isThrownBy(() -> {
          for (var i = 0; i <= SignInLimit.MOST; i++) {
            limit.spend(new ClientAddress("place " + i));
          }
        });
    refused("192.0.2.1", 503, "1", "More people are signing in just now");
    assertThat(wire.get("/page", "X-Forwarded-For", "192.0.2.1").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @DisplayName("HT-07 whatever is only busy says when to ask again")
  @ValueSource(strings = {"/busy", "/.well-known/busy"})
  void whateverIsBusySaysWhenToAskAgain(String path) {
    var answer = wire.get(path, "X-Forwarded-For", "192.0.2.3");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("2");
  }

  @Test
  @DisplayName("HT-07 so does every page that says that something does not work just now")
  void everyPageSaysWhenToAskAgain() {
    var page = Failure.UNAVAILABLE.page();

    assertThat(page.answer(HttpStatus.SERVICE_UNAVAILABLE).getHeaders().getFirst("Retry-After"))
        .isEqualTo("2");
    assertThat(
            page.answer(HttpStatus.TOO_MANY_REQUESTS, Duration.ofMinutes(1))
                .getHeaders()
                .getFirst("Retry-After"))
        .isEqualTo("60");
    assertThat(page.answer(HttpStatus.BAD_REQUEST).getHeaders().getFirst("Retry-After")).isNull();
  }

  private void refused(String address, int status, String retryAfter, String words) {
    var answer = wire.get("/begin", "X-Forwarded-For", address);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Retry-After")).contains(retryAfter);
    assertThat(answer.body()).contains(words);
  }
}
