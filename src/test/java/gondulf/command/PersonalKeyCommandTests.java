package gondulf.command;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.protocol.ProfileUrl;
import gondulf.resource.ResourceServers;
import gondulf.resource.ServerName;
import gondulf.store.StandaloneDatabase;
import gondulf.testing.FreshDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The operator's view of keys that people made")
class PersonalKeyCommandTests {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z"));

  private final StringWriter output = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @TempDir Path directory;

  @BeforeEach
  void bobHasOne() {
    FreshDatabase.in(directory).close();
    ResourceServers.in(StandaloneDatabase.of(variables()), CLOCK)
        .create(new ServerName("wiki"), ProfileUrl.of("https://host.example/~bob/"));
  }

  @Test
  void theyAreListedAsTheirs() {
    run("keys list");

    assertThat(output.toString())
        .isEqualToIgnoringNewLines(
            "   1  2026-11-22T12:00:00Z  wiki"
                + "  (made by https://host.example/~bob/, for their own tokens)");
  }

  @Test
  void theyAreListedAsTheirsForProgramsToo() {
    run("keys list --json");

    assertThat(output.toString())
        .isEqualToIgnoringNewLines(
            "[{\"id\":1,\"name\":\"wiki\",\"owner\":\"https://host.example/~bob/\",\"hosts\":[],"
                + "\"created\":\"2026-11-22T12:00:00Z\"}]");
  }

  @Test
  void theyAreNoNamesakesOfTheOperators() {
    run("keys create wiki");

    assertThat(errors.toString()).contains("Key 2 for wiki").doesNotContain("also for");
  }

  @Test
  void theyCanBeTakenBack() {
    run("keys revoke 1");

    assertThat(errors.toString()).contains("Key 1 is revoked.");
  }

  private void run(String arguments) {
    new Commands(this::variables, () -> new SettingsReport(List.of(), List.of()), CLOCK)
        .line()
        .setOut(new PrintWriter(output, true))
        .setErr(new PrintWriter(errors, true))
        .execute(arguments.split(" "));
  }

  private Map<String, String> variables() {
    return Map.of("GONDULF_DATABASE_URL", "jdbc:sqlite:" + directory.resolve("gondulf.db"));
  }
}
