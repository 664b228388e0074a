package gondulf.token;

import static gondulf.token.TokenServer.claim;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.testing.ChildProgram;
import gondulf.testing.FreshDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenFailureTests {

  @TempDir Path directory;

  @Test
  @DisplayName("A21 who tries tokens is stopped, who has a good one is not")
  void onlyBadTokensAreCounted() {
    try (var server = new TokenServer(directory, "gondulf.requests-per-minute=3")) {
      var good = "Bearer " + server.token("create");
      for (int i = 0; i < 5; i++) {
        assertThat(server.get("/token", "Authorization", good).statusCode()).isEqualTo(200);
      }
      assertThat(server.get("/token", "Authorization", "Bearer x").statusCode()).isEqualTo(401);
      server.post("/introspect", "token=x", "Authorization", "Bearer x");

      var stopped = server.get("/token", "Authorization", "Bearer x");

      assertThat(stopped.statusCode()).isEqualTo(429);
      assertThat(stopped.headers().firstValue("Retry-After")).isPresent();
      assertThat(server.post("/introspect", "token=x").statusCode()).isEqualTo(429);
      assertThat(server.get("/token", "Authorization", good).statusCode()).isEqualTo(200);
    }
  }

  @Test
  @DisplayName("HT-07 A21 IN-08 who has a key is never stopped, who tries keys or sends junk is")
  void onlyBadKeysAndFormsAreCounted() {
    try (var server = new TokenServer(directory, "gondulf.requests-per-minute=4")) {
      var good = "Bearer " + server.key();
      for (int i = 0; i < 6; i++) {
        assertThat(introspect(server, "token=junk", good)).isEqualTo(200);
      }
      assertThat(introspect(server, "token=junk", "Bearer x")).isEqualTo(401);
      assertThat(introspect(server, "token=junk", "Basic eDp4")).isEqualTo(401);
      assertThat(introspect(server, "%", "Bearer x")).isEqualTo(400);
      assertThat(introspect(server, "%", good)).isEqualTo(400);

      assertThat(introspect(server, "%", good)).isEqualTo(429);
      assertThat(introspect(server, "token=junk", "Basic eDp4")).isEqualTo(429);
      assertThat(introspect(server, "token=junk", good)).isEqualTo(200);
    }
  }

  @Test
  @DisplayName("B17 a locked database is said so, and costs nobody their code")
  void aLockedDatabaseIsUnavailable() throws Exception {
    try (var server = new TokenServer(directory)) {
      var form = claim(server.code("create"));
      var token = server.token("create");
      var file = FreshDatabase.file(directory).toString();
      try (var other = ChildProgram.start("gondulf.store.LockHolder", file)) {
        assertThat(other.line()).isEqualTo("locked");

        var answer = server.redeem(form);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(Json.text(answer, "error")).isEqualTo("temporarily_unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(server.verified(token)).isEqualTo(200);
        other.say("enough");
        assertThat(other.end()).containsExactly("free");
      }
      assertThat(server.redeem(form).statusCode()).isEqualTo(200);
    }
  }

  private static int introspect(TokenServer server, String form, String credential) {
    return server.post("/introspect", form, "Authorization", credential).statusCode();
  }

  @Test
  void aJsonBodyIsNoForm() {
    try (var server = new TokenServer(directory)) {
      var answer = server.post("/token?grant_type=authorization_code", "{}", "X-Test", "1");

      assertThat(answer.statusCode()).isEqualTo(400);
    }
  }
}
