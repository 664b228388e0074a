package gondulf.token;

import static gondulf.token.TokenEndpointTests.assertRefused;
import static gondulf.token.TokenServer.claim;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A clock that is set back or forward")
class ClockChangeTests {

  private static final Duration DAY = Duration.ofDays(1);

  @AutoClose private final TokenServer server = TokenServer.open();

  @Test
  void takesNothingFromAnybodyWhenItIsSetBack() {
    var code = server.code("create");
    var token = server.token("create");
    var refreshToken = Json.refreshToken(server.begin("create"));

    server.clock.advance(DAY.negated());

    assertThat(server.verified(token)).isEqualTo(200);
    assertThat(server.redeem(claim(code)).statusCode()).isEqualTo(200);
    assertRefused(server.redeem(claim(code)), "invalid_grant");
    assertThat(server.refresh(refreshToken).statusCode()).isEqualTo(200);
  }

  @Test
  void endsWhatWouldHaveEndedWhenItIsSetForward() {
    var code = server.code("create");
    var token = server.token("create");

    server.clock.advance(DAY.multipliedBy(400));

    assertRefused(server.redeem(claim(code)), "invalid_grant");
    assertThat(server.verified(token)).isEqualTo(401);
    assertThat(server.verified(server.token("create"))).isEqualTo(200);
    server.clock.advance(DAY.multipliedBy(-400));
    assertRefused(server.redeem(claim(code)), "invalid_grant");
    assertThat(server.verified(token)).isEqualTo(200);
  }
}
