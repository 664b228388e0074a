package gondulf.token;

import static gondulf.token.TokenServer.claim;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.store.Database;
import gondulf.testing.FailingDisk;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A disk that fails may only be read from one moment to the next")
class FailingDiskTests {

  @TempDir Path directory;

  @Test
  void nothingIsAnsweredThatIsNotOnItAndAllGoesOnWithAnother() throws Exception {
    try (var disk = FailingDisk.at(directory.resolve("disk"));
        var server = new TokenServer(disk.directory())) {
      var database = server.part(Database.class);
      var token = server.token("create");
      var form = claim(server.code("create"));
      assertThat(database.isUsable()).isTrue();

      disk.fail();
      var refused = server.redeem(form);
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.headers().firstValue("Retry-After")).isPresent();
      assertThat(server.revoke(token).statusCode()).isEqualTo(503);
      assertThat(server.verified(token)).isIn(200, 503);
      server.clock.advance(Duration.ofSeconds(5));
      assertThat(database.isUsable()).isFalse();

      disk.replace();
      assertThat(server.redeem(form).statusCode()).isEqualTo(200);
      assertThat(server.verified(token)).isEqualTo(200);
      assertThat(database.isUsable()).isTrue();
    }
  }
}
