package gondulf.token;

import static gondulf.token.Json.accessToken;
import static gondulf.token.Json.refreshToken;
import static gondulf.token.TokenEndpointTests.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.grant.Agreements;
import gondulf.grant.HandMade;
import gondulf.grant.HandMadeTokens;
import gondulf.protocol.Label;
import gondulf.protocol.ProfileUrl;
import gondulf.protocol.Scopes;
import gondulf.resource.ResourceServers;
import gondulf.resource.ServerName;
import gondulf.testing.BuildFolder;
import gondulf.testing.FreshDatabase;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What people see and end of what they allowed")
class AgreementTests {

  private static final ProfileUrl ALICE = ProfileUrl.of("https://alice.example/");

  @AutoClose private final TokenServer server = TokenServer.open();
  private final Agreements agreements = server.part(Agreements.class);

  @Test
  @DisplayName("B7 what a person ends is refused at once, whoever asks and however")
  void whatIsEndedIsRefusedEverywhere() {
    var app = server.begin("profile create");
    var token = accessToken(app);
    var key = server.key();
    assertThat(introspect(token, key).body()).contains("\"active\":true");

    agreements.revoke(ALICE, agreements.allowedBy(ALICE).getFirst().id());

    assertRefused(server.refresh(refreshToken(app)), "invalid_grant");
    assertIsDead(token, key);
  }

  @Test
  @DisplayName("B7 what rests is refused everywhere, until it goes on")
  void whatRestsIsRefusedEverywhere() {
    var app = server.begin("profile create");
    var token = accessToken(app);
    var key = server.key();

    agreements.suspendAllOf(ALICE);

    assertRefused(server.refresh(refreshToken(app)), "invalid_grant");
    assertIsDead(token, key);
    agreements.resumeAllOf(ALICE);
    assertThat(introspect(token, key).body()).contains("\"active\":true");
    assertThat(server.refresh(refreshToken(app)).statusCode()).isEqualTo(200);
  }

  @Test
  void aTokenMadeByHandIsIntrospectedInTheNameOfTheServer() {
    var wish =
        new HandMade(ALICE, Label.of("script"), Scopes.parse("create"), Duration.ofDays(365));

    var token = server.part(HandMadeTokens.class).make(wish).orElseThrow().secret().value();

    assertThat(introspect(token, server.key()).body())
        .contains("\"active\":true", "\"client_id\":\"https://id.example/\"");
    assertThat(server.verified(token)).isEqualTo(200);
  }

  @Test
  @DisplayName("IN-05 a person's key sees their own tokens alone")
  void aPersonsKeySeesTheirOwnTokens() {
    var token = server.token("create");

    assertThat(introspect(token, keyOf(ALICE)).body()).contains("\"active\":true");
    assertThat(introspect(token, keyOf(ProfileUrl.of("https://alice.example/~bob/"))).body())
        .isEqualTo("{\"active\":false}");
  }

  @Test
  void theLastUseIsKnownAfterARestart() {
    var directory = BuildFolder.temporary("token");
    try (var before = new TokenServer(directory)) {
      assertThat(before.verified(before.token("create"))).isEqualTo(200);
    }
    try (var after = FreshDatabase.in(directory)) {
      assertThat(after.jdbc().sql("SELECT used_at FROM grants").query(Long.class).single())
          .isEqualTo(TokenServer.NOON.getEpochSecond());
    }
  }

  private String keyOf(ProfileUrl owner) {
    var issued = server.part(ResourceServers.class).create(ServerName.of("wiki"), owner);
    return issued.orElseThrow().key().value();
  }

  private void assertIsDead(String token, String key) {
    assertThat(introspect(token, key).body()).isEqualTo("{\"active\":false}");
    assertThat(server.verified(token)).isEqualTo(401);
    assertThat(server.get("/userinfo", "Authorization", "Bearer " + token).statusCode())
        .isEqualTo(401);
  }

  private HttpResponse<String> introspect(String token, String key) {
    return server.post("/introspect", "token=" + token, "Authorization", "Bearer " + key);
  }
}
