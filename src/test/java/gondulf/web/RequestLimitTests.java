package gondulf.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/// Each test comes from an address of its own, as a trusted proxy tells it.
@SpringBootTest(
    classes = TestRoom.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"gondulf.requests-per-minute=2", "gondulf.trusted-proxies=127.0.0.0/8,::1/128"})
@TestConstructor(autowireMode = AutowireMode.ALL)
class RequestLimitTests {

  private final Wire wire;
  private final RequestLimit limit;

  RequestLimitTests(@LocalServerPort int port, RequestLimit limit) {
    this.wire = new Wire(port);
    this.limit = limit;
  }

  @Test
  @DisplayName("HT-06 a person who asks too often sees a page")
  void aPersonWhoAsksTooOftenSeesAPage() {
    status("GET", "/page", "192.0.2.1", 200, 200, 429, 429);
    var answer = wire.get("/page", "X-Forwarded-For", "192.0.2.1");

    assertThat(answer.headers().firstValue("Retry-After").orElse("")).matches("[1-9][0-9]?");
    assertThat(answer.body()).contains("Too many requests");
  }

  @Test
  @DisplayName("HT-06 an app that asks too often reads JSON")
  void anAppThatAsksTooOftenReadsJson() {
    status("POST", "/token", "192.0.2.2", 400, 400, 429);
    assertThat(wire.send("POST", "/token", "", "X-Forwarded-For", "192.0.2.2").body())
        .startsWith("{\"error\":\"temporarily_unavailable\"");
  }

  @Test
  void pagesAndProtocolAreCountedTogetherAndMistakesToo() {
    status("GET", "/nothing", "192.0.2.3", 404);
    status("GET", "/page", "192.0.2.3", 200);
    status("POST", "/token", "192.0.2.3", 429);
  }

  @Test
  void anotherAddressIsCountedApartButNotAnotherOfTheSameIpv6Network() {
    status("GET", "/page", "192.0.2.4", 200, 200, 429);
    status("GET", "/page", "192.0.2.5", 200);
    status("GET", "/page", "2001:db8::1", 200);
    status("GET", "/page", "2001:db8::2", 200);
    status("GET", "/page", "2001:db8::3", 429);
    status("GET", "/page", "2001:db8:0:1::1", 200);
  }

  @Test
  void styleAndAskingAboutTokensAreFree() {
    status("GET", "/gondulf.css", "192.0.2.6", 200, 200, 200);
    status("GET", "/token", "192.0.2.6", 405, 405, 405);
    status("POST", "/introspect", "192.0.2.6", 404, 404, 404);
  }

  @Test
  void aRoomCountsWhatTheDoorLetPass() {
    var address = new ClientAddress("192.0.2.7");
    limit.spend(address);
    limit.spend(address);

    assertThatExceptionOfType(TooManyRequestsException.class)
        .isThrownBy(() -> limit.spend(address));
    status("GET", "/page", "192.0.2.7", 429);
  }

  private void status(String method, String path, String address, Integer... expected) {
    for (var status : expected) {
      var answer = wire.send(method, path, "", "X-Forwarded-For", address);
      assertThat(answer.statusCode()).isEqualTo(status);
    }
  }
}
