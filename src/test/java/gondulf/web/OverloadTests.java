package gondulf.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

@SpringBootTest(
    classes = TestRoom.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"gondulf.requests-per-minute=30", "gondulf.trusted-proxies=127.0.0.0/8,::1/128"})
@TestConstructor(autowireMode = AutowireMode.ALL)
class OverloadTests {

  private final Wire wire;
  private final SignInLimit limit;

  OverloadTests(@LocalServerPort int port, SignInLimit limit) {
    this.wire = new Wire(port);
    this.limit = limit;
  }

  @Test
  @DisplayName("HT-06 who comes when too many sign in reads a page, and hears when to come again")
  void whoComesWhenTooManySignInReadsAPage() {
    for (var i = 0; i < SignInLimit.MOST; i++) {
      limit.spend(new ClientAddress("place " + i));
    }
    var answer = wire.get("/authorize?a=b", "X-Forwarded-For", "192.0.2.1");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("1");
    assertThat(answer.body()).contains("More people are signing in just now");
    assertThat(wire.get("/page", "X-Forwarded-For", "192.0.2.1").statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("HT-06 who begins too many from one address reads a page too")
  void whoBeginsTooManyReadsAPage() {
    var bob = new ClientAddress("192.0.2.2");
    for (var i = 0; i < 30; i++) {
      limit.spend(bob);
    }
    var answer = wire.get("/authorize?a=b", "X-Forwarded-For", bob.value());

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.body()).contains("Too many requests");
  }

  @ParameterizedTest
  @DisplayName("HT-07 whatever is only busy says when to ask again")
  @ValueSource(strings = {"/busy", "/.well-known/busy"})
  void whateverIsBusySaysWhenToAskAgain(String path) {
    var answer = wire.get(path, "X-Forwarded-For", "192.0.2.3");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("5");
  }

  @Test
  @DisplayName("HT-07 so does every page that says that something does not work just now")
  void everyPageSaysWhenToAskAgain() {
    var page = RefusalPage.of("Not now", "", "");

    assertThat(page.answer(HttpStatus.SERVICE_UNAVAILABLE).getHeaders().getFirst("Retry-After"))
        .isEqualTo("5");
    assertThat(page.answer(HttpStatus.BAD_REQUEST).getHeaders().getFirst("Retry-After")).isNull();
  }
}
