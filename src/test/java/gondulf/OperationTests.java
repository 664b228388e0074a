package gondulf;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.store.Tomorrow;
import gondulf.testing.FreshDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("What an operator does beside a running server, each in a process of its own")
class OperationTests {

  private static final String[] LIGHT = {
    "backup copy.db",
    "restore copy.db",
    "domains",
    "reset alice.example",
    "tokens list",
    "tokens revoke 1",
    "keys create wiki",
    "keys list",
    "keys revoke 1",
    "healthcheck",
    "version",
    "completion"
  };

  /// The server itself, what takes its start up to its settings, and what CommandLineTests tries.
  private static final Set<String> TRIED_ELSEWHERE =
      Set.of("serve", "check-config", "check", "auth");

  @TempDir Path directory;
  private Map<String, String> variables = Map.of();

  @BeforeEach
  void name() {
    variables = Map.of("GONDULF_DATABASE_URL", "jdbc:sqlite:" + directory.resolve("gondulf.db"));
  }

  @Test
  void aBackupIsMadeBesideTheServerAndRestoredOnlyWithoutIt() throws Exception {
    try (var server = RunningServer.start(directory, variables)) {
      assertThat(run("healthcheck", server.variables(variables)).exitCode()).isZero();
      assertThat(run("keys create before").exitCode()).isZero();
      var backup = run("backup copy.db");
      assertThat(backup.exitCode()).as(backup.errors()).isZero();
      assertThat(backup.errors()).contains("copy.db: ", "tables of version 6, whole");
      assertThat(run("keys create after").exitCode()).isZero();

      var refused = run("restore copy.db");
      assertThat(refused.exitCode()).isEqualTo(1);
      assertThat(refused.errors()).contains("gondulf.db is in use. Stop the server first.");
      server.kill();
      assertThat(run("healthcheck", server.variables(variables)).errors())
          .contains("does not answer");
    }

    var restored = run("restore copy.db");
    assertThat(restored.exitCode()).as(restored.errors()).isZero();
    assertThat(restored.errors()).contains("What was there before is in ", ".replaced-");
    try (var server = RunningServer.start(directory, variables)) {
      assertThat(run("keys list").output()).contains("before").doesNotContain("after");
      assertThat(run("healthcheck", server.variables(variables)).exitCode()).isZero();
    }
  }

  @Test
  void aBackupIsAFile() throws Exception {
    FreshDatabase.in(directory).close();
    var refused = run("backup -");

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.errors()).contains("name a file for it, not -");
    assertThat(directory.resolve("-")).doesNotExist();
  }

  @Test
  void aBackupBehindAClosedDoorIsNotCalledAbsent() throws Exception {
    FreshDatabase.in(directory).close();
    var behind = Files.createDirectory(directory.resolve("closed"));
    assertThat(run("backup closed/copy.db").exitCode()).isZero();
    assertThat(restoredWithoutPrivileges().exitCode()).isZero();
    Files.setPosixFilePermissions(behind.resolve("copy.db"), Set.of());
    assertThat(restoredWithoutPrivileges().errors()).contains("copy.db may not be read by this");
    Files.setPosixFilePermissions(behind, Set.of());
    try {
      assertThat(restoredWithoutPrivileges().errors())
          .contains("copy.db may not be read by this user, who must be able to enter its directory")
          .doesNotContain("there is no file");
    } finally {
      Files.setPosixFilePermissions(behind, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private ChildCommand restoredWithoutPrivileges() throws IOException, InterruptedException {
    return ChildCommand.runWithoutPrivileges(directory, variables, "restore", "closed/copy.db");
  }

  @Test
  void aServerWithoutAManagementPortLoadsNothingOfIt() throws Exception {
    try (var server = RunningServer.start(directory, variables)) {
      assertThat(server.process().isAlive()).isTrue();
      assertThat(Files.readString(directory.resolve(RunningServer.LOADED)))
          .contains("gondulf.operation.Management ")
          .doesNotContain(
              "gondulf.operation.Counts ",
              "io.micrometer.prometheusmetrics.",
              "io.prometheus.",
              "com.sun.net.httpserver.");
    }
  }

  @Test
  void aServerThatIsDownInPartIsDown() throws Exception {
    try (var server = RunningServer.start(directory, variables)) {
      Files.delete(directory.resolve("gondulf.db"));

      var check = run("healthcheck", server.variables(variables));
      assertThat(check.exitCode()).isEqualTo(1);
      assertThat(check.errors()).contains("answers 503");
    }
  }

  @Test
  void aDatabaseOfANewerProgramIsRefusedByTheServerAndByEveryCommand() throws Exception {
    FreshDatabase.in(directory).close();
    Tomorrow.writeInto(directory.resolve("gondulf.db"));
    var sentence = "gondulf.db is newer than this program, which does not know its change V999__";

    var server = ChildServer.run(directory, variables);
    assertThat(server.exitCode()).isNotZero();
    assertThat(server.output())
        .contains(sentence, "Start the version of Gondulf that you had before")
        .doesNotContain("\tat ");
    for (var command : new String[] {"keys list", "keys create feed", "backup copy.db"}) {
      var refused = run(command);
      assertThat(refused.exitCode()).as(command).isEqualTo(1);
      assertThat(refused.errors()).contains(sentence);
    }
  }

  @Test
  void whatACommandDidIsJsonForPrograms() throws Exception {
    FreshDatabase.in(directory).close();
    var file = directory.toRealPath().resolve("gondulf.db").toString();
    var copy = directory.toRealPath().resolve("copy.db");

    var backup = json("backup copy.db --json");
    assertThat(backup.path("source").asString()).isEqualTo(file);
    assertThat(backup.path("file").asString()).isEqualTo(copy.toString());
    assertThat(backup.path("bytes").asLong()).isEqualTo(Files.size(copy));
    assertThat(backup.path("version").asInt()).isEqualTo(6);
    var restored = json("restore copy.db --json");
    assertThat(restored.path("file").asString()).isEqualTo(file);
    assertThat(restored.path("replaced").asString()).startsWith(file + ".replaced-");
    assertThat(restored.path("version").asInt()).isEqualTo(6);
    assertThat(json("version --json").path("name").asString()).isEqualTo("gondulf");
  }

  @Test
  void commandsStartNothingOfTheServer() throws Exception {
    FreshDatabase.in(directory).close();
    for (var command : LIGHT) {
      var done = run(command);
      assertThat(done.exitCode()).as(command + ": " + done.errors()).isIn(0, 1);
      assertThat(Files.readString(directory.resolve("loaded.txt")))
          .as(command)
          .contains("picocli.CommandLine ")
          .doesNotContain(
              "org.springframework.context.",
              "org.apache.catalina",
              "ch.qos.logback.classic.LoggerContext",
              "io.micrometer.",
              "HikariDataSource");
    }
  }

  @Test
  void noCommandIsForgottenThere() throws Exception {
    var tried = Stream.of(LIGHT).map(each -> each.replaceFirst(" .*", ""));

    assertThat(ChildCommand.namesIn(directory))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(tried, TRIED_ELSEWHERE.stream()).distinct().toList());
  }

  private JsonNode json(String command) throws IOException, InterruptedException {
    var done = run(command);
    assertThat(done.exitCode()).as(done.errors()).isZero();
    return JsonMapper.shared().readTree(done.output());
  }

  private ChildCommand run(String command) throws IOException, InterruptedException {
    return run(command, variables);
  }

  private ChildCommand run(String command, Map<String, String> environment)
      throws IOException, InterruptedException {
    return ChildCommand.run(directory, environment, command.split(" "));
  }
}
