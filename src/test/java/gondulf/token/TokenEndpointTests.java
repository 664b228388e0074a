package gondulf.token;

import static gondulf.token.TokenServer.claim;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("IndieAuth 5.3: Redeeming the Authorization Code")
class TokenEndpointTests {

  @AutoClose private static final TokenServer server = TokenServer.open();

  @Test
  @DisplayName(
      "TK-06 TK-10 TK-11 TK-14 D-30 a code becomes a token, and nobody on the way may keep it")
  void aCodeBecomesAToken() {
    var answer = server.redeem(claim(server.code("profile create")));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .matches(
            "\\{\"access_token\":\"[\\w-]{43}\",\"token_type\":\"Bearer\",\"expires_in\":2592000,"
                + "\"scope\":\"profile create\",\"me\":\"https://alice.example/\","
                + "\"profile\":\\{\"name\":\"Alice Ämmer\",\"url\":\"https://alice.example/\"}}");
    assertIsPrivateJson(answer);
  }

  @Test
  void theMailAddressIsToldWithItsScopeOnly() {
    var answer = server.redeem(claim(server.code("profile email")));

    assertThat(Json.of(answer).at("/profile/email").asString()).isEqualTo("me@alice.example");
  }

  @Test
  void theProfileIsToldWithItsScopeOnly() {
    var answer = server.redeem(claim(server.code("create email")));

    assertThat(answer.body()).contains("access_token").doesNotContain("profile", "@");
  }

  @Test
  @DisplayName("TK-08 D-02 an app that may do nothing hears who it is, and gets no token")
  void anAppThatMayDoNothingHearsWhoItIsAndGetsNoToken() {
    var answer = server.redeem(claim(server.code("")));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"me\":\"https://alice.example/\"}");
    assertIsPrivateJson(answer);
  }

  @Test
  void anAppThatMayOnlySeeTheProfileGetsATokenTooForThatIsWhatTheMostUsedAppAsks() {
    assertThat(Json.text(server.redeem(claim(server.code("profile"))), "access_token")).hasSize(43);
  }

  @Test
  @DisplayName("A14 a code is spent by its first use, and its replay revokes the token")
  void aCodeIsSpentByItsFirstUse() {
    var form = claim(server.code("create"));
    var token = Json.text(server.redeem(form), "access_token");

    assertRefused(server.redeem(form), "invalid_grant");
    assertThat(server.get("/token", "Authorization", "Bearer " + token).statusCode())
        .isEqualTo(401);
  }

  @Test
  @DisplayName("A5 a token is no code")
  void aTokenIsNoCode() {
    var form = claim(server.code("create"));
    form.put("code", server.token("create"));

    assertRefused(server.redeem(form), "invalid_grant");
  }

  @Test
  @DisplayName("CD-02 an expired code is an invalid_grant")
  void anExpiredCodeIsRefused() {
    var code = server.code("create");
    server.clock.advance(Duration.ofMinutes(5));

    assertRefused(server.redeem(claim(code)), "invalid_grant");
  }

  @ParameterizedTest
  @ValueSource(strings = {"grant_type", "code", "client_id", "redirect_uri"})
  @DisplayName(
      "TK-04 TK-05 CD-07 D-06 D-11 a form that lacks something is malformed and does not spend the code")
  void aFormThatLacksSomethingIsMalformedAndDoesNotSpendTheCode(String name) {
    var form = claim(server.code("create"));
    var whole = TokenServer.encoded(form);
    form.remove(name);

    assertRefused(server.redeem(form), "invalid_request");
    assertThat(server.post("/token", whole).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "client_id, https://other.example/",
    "client_id, https://10.0.0.1/",
    "client_id, junk",
    "redirect_uri, https://app.example/cb/",
    "redirect_uri, https://app.example/cb#x",
    "redirect_uri, http://app.example/cb",
    "redirect_uri, /cb",
    "code_verifier, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    "code_verifier, ''",
    "code, junk"
  })
  @DisplayName("CD-06 CD-07 CD-08 D-11 A9 B2 a wrong claim is an invalid_grant and ends the code")
  void aWrongClaimIsRefused(String name, String value) {
    var form = claim(server.code("create"));
    var right = TokenServer.encoded(form);
    form.put(name, value);

    assertRefused(server.redeem(form), "invalid_grant");
    if (!name.equals("code")) {
      assertRefused(server.post("/token", right), "invalid_grant");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "code_verifier, abc, invalid_request",
    "resource, https://a.example/#x, invalid_target",
    "resource, https://other.example/, invalid_target",
    "grant_type, client_credentials, unsupported_grant_type",
    "grant_type, password, unsupported_grant_type",
    "grant_type, refresh_token, invalid_request",
    "grant_type, '', invalid_request"
  })
  @DisplayName("CD-10 a wrong value has an error of its own")
  void aWrongValueHasItsOwnError(String name, String value, String error) {
    var form = claim(server.code("create"));
    form.put(name, value);

    assertRefused(server.redeem(form), error);
  }

  @Test
  @DisplayName("CD-09 D-24 a verifier without a challenge is a downgrade")
  void aVerifierWithoutAChallengeIsADowngrade() {
    var form = claim(server.codeWithoutChallenge("create"));

    assertRefused(server.redeem(form), "invalid_request");
  }

  @Test
  void anAppOfOldTimesRedeemsWithoutPkce() {
    var form = claim(server.codeWithoutChallenge("create"));
    form.remove("code_verifier");

    assertThat(server.redeem(form).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"code=x", "scope=a&scope=b", "token_type_hint=a&token_type_hint=a"})
  @DisplayName("TK-03 a repeated parameter is malformed, whether it is needed or not")
  void aRepeatedParameterIsMalformed(String more) {
    var form = TokenServer.encoded(claim(server.code("create")));

    assertRefused(server.post("/token", form + "&" + more), "invalid_request");
    assertThat(server.post("/token", form).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("TK-03 an app that names itself twice is not understood by naming itself again")
  void anAppThatNamesItselfTwiceIsRefused() {
    var form = claim(server.code("create"));
    var twice = TokenServer.encoded(form) + "&client_id=" + form.get("client_id");
    var basic = Base64.getEncoder().encodeToString((form.get("client_id") + ":").getBytes(UTF_8));

    assertRefused(
        server.post("/token", twice, "Authorization", "Basic " + basic), "invalid_request");
  }

  @Test
  @DisplayName("TK-03 W-30 what nobody knows and what is empty is passed over")
  void whatNobodyKnowsAndWhatIsEmptyIsPassedOver() {
    var form = TokenServer.encoded(claim(server.code("create")));

    var answer = server.post("/token", form + "&client_secret=&me=x&nonce=1&nonce=2");

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("TK-13 a client password is refused with a challenge")
  void aClientPasswordIsRefusedWithAChallenge() {
    var form = claim(server.code("create"));

    var answer = server.post("/token", form, "Authorization", "basic YTpi");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(Json.text(answer, "error")).isEqualTo("invalid_client");
    assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic ");
    assertIsPrivateJson(answer);
  }

  @ParameterizedTest
  @DisplayName("W-30 an app may name itself as a user without a password, encoded or not")
  @ValueSource(strings = {"https://app.example/id.json:", "https%3A%2F%2Fapp.example%2Fid.json:"})
  void anAppMayNameItselfAsAUser(String user) {
    var form = claim(server.code("create"));
    assertThat(form.remove("client_id")).isEqualTo("https://app.example/id.json");
    var basic = "Basic " + Base64.getEncoder().encodeToString(user.getBytes(UTF_8));

    assertThat(server.post("/token", form, "Authorization", basic).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("TK-03 an app that names itself in two ways is refused")
  void anAppThatNamesItselfInTwoWaysIsRefused() {
    var basic = Base64.getEncoder().encodeToString("https://other.example/:".getBytes(UTF_8));

    var answer =
        server.post("/token", claim(server.code("create")), "Authorization", "Basic " + basic);
    assertThat(Json.text(answer, "error")).isEqualTo("invalid_request");
  }

  @Test
  @DisplayName("TK-18 W-06 the answer is JSON, whatever is accepted")
  void theAnswerIsJsonWhateverIsAccepted() {
    var form = claim(server.code("create"));

    var answer = server.post("/token", form, "Accept", "text/html, application/xml;q=0.9");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertIsPrivateJson(answer);
  }

  @Test
  @DisplayName("TK-16 the token is for the servers that the form names")
  void theTokenIsForTheServersThatTheFormNames() {
    var form = claim(server.code("create", "https://mcp.example", "https://api.example/"));
    form.put("resource", "https://mcp.example/");
    var token = Json.text(server.redeem(form), "access_token");

    var answer = server.post("/introspect", "token=" + token, "Authorization", "Bearer " + token);

    assertThat(Json.of(answer).path("aud").toString()).isEqualTo("[\"https://mcp.example\"]");
  }

  static void assertRefused(HttpResponse<String> answer, String error) {
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Json.text(answer, "error")).isEqualTo(error);
    assertThat(Json.of(answer).path("error_description").isString()).isTrue();
    assertIsPrivateJson(answer);
  }

  static void assertIsPrivateJson(HttpResponse<String> answer) {
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
    assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
    assertThat(answer.headers().allValues("Pragma")).containsExactly("no-cache");
    assertThat(answer.body()).startsWith("{");
  }
}
