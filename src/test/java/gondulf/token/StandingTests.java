package gondulf.token;

import static gondulf.token.Json.refreshToken;
import static gondulf.token.TokenEndpointTests.assertIsPrivateJson;
import static gondulf.token.TokenEndpointTests.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.grant.Standing;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a refresh hears of how the person stands")
class StandingTests {

  @AutoClose private final TokenServer server = TokenServer.open();

  @Test
  void whereNobodyCanTellTheAppTriesAgain() {
    var token = refreshToken(server.begin("create"));
    server.admission.answer(() -> new Standing.Unknown("DNS does not answer"));

    var answer = server.refresh(token);

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().allValues("Retry-After")).containsExactly("60");
    assertThat(answer.body())
        .isEqualTo(
            "{\"error\":\"temporarily_unavailable\","
                + "\"error_description\":\"DNS does not answer\"}");
    assertIsPrivateJson(answer);
    server.admission.answer(Standing.Good::new);
    assertThat(server.refresh(token).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("B8 whoever is shut out hears why, and is let in again with the same token")
  void whoIsShutOutHearsWhy() {
    var token = refreshToken(server.begin("create"));
    server.admission.answer(() -> new Standing.ShutOut("the record is gone"));

    var answer = server.refresh(token);

    assertRefused(answer, "invalid_grant");
    assertThat(Json.text(answer, "error_description")).isEqualTo("the record is gone");
    assertThat(answer.headers().firstValue("Retry-After")).isEmpty();
    server.admission.know(new Standing.Good());
    assertThat(server.refresh(token).statusCode()).isEqualTo(200);
  }
}
