package gondulf.token;

import static gondulf.token.TokenEndpointTests.assertIsPrivateJson;
import static gondulf.token.TokenEndpointTests.assertRefused;
import static gondulf.token.TokenServer.claim;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("IndieAuth 5.3.2: Profile URL Response")
class ProfileEndpointTests {

  @AutoClose private static final TokenServer server = TokenServer.open();

  @Test
  @DisplayName("PR-01 PR-02 PR-05 a code tells who the person is, and never brings a token")
  void aCodeTellsWhoThePersonIsAndNeverBringsAToken() {
    var answer = server.post("/authorize", claim(server.code("create")));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"me\":\"https://alice.example/\"}");
    assertIsPrivateJson(answer);
  }

  @Test
  @DisplayName("PR-03 the profile is told with its scope, and the mail address with its own")
  void theProfileIsToldWithItsScope() {
    var answer = server.post("/authorize", claim(server.code("profile")));

    assertThat(answer.body())
        .isEqualTo(
            "{\"me\":\"https://alice.example/\",\"profile\":{\"name\":\"Alice Ämmer\","
                + "\"url\":\"https://alice.example/\"}}");
  }

  @Test
  void appsOfOldTimesSendNoGrantType() {
    var form = claim(server.code(""));
    form.remove("grant_type");

    assertThat(server.post("/authorize", form).statusCode()).isEqualTo(200);
  }

  @Test
  void anotherGrantTypeIsRefused() {
    var form = claim(server.code(""));
    form.put("grant_type", "refresh_token");

    assertRefused(server.post("/authorize", form), "unsupported_grant_type");
  }

  @Test
  void aPasswordIsRefusedAsAtTheTokenEndpoint() {
    var form = claim(server.code(""));
    var answer = server.post("/authorize", form, "Authorization", "Basic YTpi");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).startsWith("{\"error\":\"invalid_client\"");
    assertThat(server.post("/authorize", form).statusCode()).isEqualTo(200);
  }

  @Test
  void aFormWithoutACodeIsMalformed() {
    assertRefused(server.post("/authorize", "me=https://alice.example/"), "invalid_request");
  }

  @Test
  @DisplayName("A14 a code redeemed here is spent at the token endpoint too")
  void aCodeIsSpentAtBothEndpoints() {
    var form = claim(server.code("create"));
    server.post("/authorize", form);

    assertRefused(server.redeem(form), "invalid_grant");
  }
}
