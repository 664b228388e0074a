package gondulf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.World;
import gondulf.neighbourhood.dns.NameServer;
import gondulf.store.Chore;
import gondulf.terminal.AccountFile;
import gondulf.terminal.Accounts;
import gondulf.terminal.ProfileName;
import gondulf.terminal.SignInFailure;
import gondulf.testing.FreshDatabase;
import gondulf.testing.LoggedLines;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;

@DisplayName("The command line, as an operator runs it")
class CommandLineTests {

  @TempDir Path directory;

  @Test
  @DisplayName(
      "D-15 a key that is made beside the running server works there, whose log tells of it")
  void keysWorkBesideARunningServer() throws IOException, InterruptedException {
    var url = "jdbc:sqlite:" + directory.resolve("gondulf.db");
    try (var world = World.with(Map.of("gondulf.database-url", url));
        var lines = LoggedLines.of("gondulf.audit", "INFO")) {
      var made = run(Map.of("GONDULF_DATABASE_URL", url), "keys", "create", "wiki");

      assertThat(made.exitCode()).as(made.errors()).isZero();
      assertThat(made.output()).matches("[\\w-]{43}\\R");
      assertThat(made.errors()).contains("Key 1 for wiki", "everybody", "gondulf.db", "not shown");
      assertThat(introspect(world, made.output().strip())).isEqualTo(200);

      var revoked = run(Map.of("GONDULF_DATABASE_URL", url), "keys", "revoke", "1");
      assertThat(revoked.exitCode()).as(revoked.errors()).isZero();
      assertThat(introspect(world, made.output().strip())).isEqualTo(401);

      world.server().parts(Chore.class).forEach(chore -> chore.run(world.clock().instant()));
      world.server().parts(Chore.class).forEach(chore -> chore.run(world.clock().instant()));
      assertThat(lines.messages())
          .filteredOn(line -> line.startsWith("key-"))
          .satisfiesExactly(
              line -> assertThat(line).startsWith("key-made id=1 name=wiki for=everybody at=20"),
              line -> assertThat(line).startsWith("key-revoked id=1 name=wiki at=20"));
      assertThat(lines.leaks(Map.of("key", made.output().strip()))).isEmpty();
    }
  }

  @Test
  void aCommandFindsTheDatabaseWhereTheServerMakesItAndStartsNothingOfTheServer()
      throws IOException, InterruptedException {
    FreshDatabase.in(Files.createDirectory(directory.resolve("data"))).close();
    var listed = run(Map.of("GONDULF_DATABASE_URL", ""), "keys", "list", "--json");

    assertThat(listed.exitCode()).as(listed.errors()).isZero();
    assertThat(listed.output()).isEqualToIgnoringNewLines("[]");
    assertThat(Files.readString(directory.resolve("loaded.txt")))
        .contains("picocli.CommandLine ")
        .doesNotContain(
            "org.springframework.context.",
            "org.apache.catalina",
            "ch.qos.logback.classic.LoggerContext",
            "HikariDataSource");
  }

  @Test
  void aWebsiteIsLookedOverWithTheSettingsAndNothingElseOfTheServer()
      throws IOException, InterruptedException {
    try (var dns = new NameServer()) {
      dns.addZone("example");
      dns.addAddress("inner.example", InetAddress.ofLiteral("10.0.0.7"));
      var settings =
          Map.of("GONDULF_BASE_URL", "https://id.example", "GONDULF_DNS_SERVERS", dns.address());
      var checked = run(settings, "check", "inner.example", "--json");

      assertThat(checked.output()).contains("\"server\":\"https://id.example\"", "inner.example");
      assertThat(checked.output() + checked.errors()).doesNotContain("10.0.0.7");
      assertThat(dns.queriesFor("_gondulf.inner.example")).isPositive();
      assertThat(directory).isDirectoryNotContaining("glob:**data*");
      assertThat(Files.readString(directory.resolve("loaded.txt")))
          .doesNotContain(
              "org.springframework.context.",
              "org.springframework.jdbc.",
              "org.apache.catalina",
              "ch.qos.logback",
              "org.sqlite.");
    }
  }

  @ParameterizedTest
  @CsvSource({"192.0.2.7, 1", "'', 1", "--nonsense, 2"})
  void itsExitStatusTellsScriptsHowAWebsiteIs(String address, int status)
      throws IOException, InterruptedException {
    assertThat(run(Map.of(), "check", address).exitCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GONDULF_BASE_URL | http://id.example | must use https, unless its host is loopback.",
        "GONDULF_VERIFY | never | must be one of [any, email, dns, both].",
        "GONDULF_DNS_SERVERS | 127.0.0.1:0 | must have ports from 1 to 65535.",
        "GONDULF_ALLOWED_DOMAINS | * | must be domains like example.org or *.example.org.",
      })
  void aWebsiteIsNotLookedOverWithWrongSettings(String name, String value, String sentence)
      throws IOException, InterruptedException {
    var checked = run(Map.of(name, value), "check", "alice.example");

    assertThat(checked.exitCode()).isEqualTo(1);
    assertThat(checked.errors()).isEqualToIgnoringNewLines(name + " " + sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "default, status, 0",
    "default, status --json, 0",
    "default, token, 0",
    "x, token, 3"
  })
  void whoSignsInStartsNothingOfTheServerAndNeedsNoneOfItsSettings(
      String profile, String command, int exitCode) throws Exception {
    signIn();
    var variables = Map.of("XDG_CONFIG_HOME", directory.toString(), "GONDULF_TYPO", "x");
    var arguments = "auth %s --profile %s".formatted(command, profile).split(" ");
    var answered = run(variables, arguments);

    assertThat(answered.exitCode()).as(answered.errors()).isEqualTo(exitCode);
    assertThat(directory).isDirectoryNotContaining("glob:**data*");
    assertThat(Files.readString(directory.resolve("loaded.txt")))
        .contains("picocli.CommandLine ")
        .doesNotContain(
            "org.springframework.context.",
            "org.springframework.jdbc.",
            "org.apache.catalina",
            "ch.qos.logback",
            "org.sqlite.",
            "org.jsoup.",
            "java.net.http.",
            "tools.jackson.databind.");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aTokenIsShownOnAScreenOnlyToWhoeverWantsIt() throws Exception {
    signIn();
    var variables = Map.of("XDG_CONFIG_HOME", directory.toString());
    var guarded = ChildCommand.runOnAScreen(directory, variables, "auth", "token");
    var shown = ChildCommand.runOnAScreen(directory, variables, "auth", "token", "--show");

    assertThat(guarded.exitCode()).isEqualTo(2);
    assertThat(guarded.output()).contains("--show").doesNotContain("access-secret");
    assertThat(shown.output()).isEqualToIgnoringNewLines("access-secret");
  }

  @Test
  void wrongSettingsAreRefusedInTheWordsOfTheServer() throws IOException, InterruptedException {
    var url = run(Map.of("GONDULF_DATABASE_URL", "data/gondulf.db"), "keys", "list");
    var name = run(Map.of("GONDULF_DATABSE_URL", "jdbc:sqlite:x"), "keys", "list");

    assertThat(url.exitCode()).isEqualTo(1);
    assertThat(url.errors())
        .isEqualToIgnoringNewLines(
            "GONDULF_DATABASE_URL must be jdbc:sqlite: and the path of a file.");
    assertThat(name.exitCode()).isEqualTo(1);
    assertThat(name.errors())
        .isEqualToIgnoringNewLines("GONDULF_DATABSE_URL is not a setting of Gondulf.");
    assertThat(url.output() + name.output()).isEmpty();
  }

  private void signIn() throws SignInFailure {
    var centuryLater = Accounts.NOON.plus(Duration.ofDays(36_525));
    var tokens = Accounts.tokens("access-secret", Optional.empty(), centuryLater);
    var file = new AccountFile(directory.resolve("gondulf"), new ProfileName("default"));
    try (var lock = file.lock()) {
      lock.write(Accounts.with("default", tokens));
    }
  }

  private ChildCommand run(Map<String, String> variables, String... arguments)
      throws IOException, InterruptedException {
    return ChildCommand.run(directory, variables, arguments);
  }

  private static int introspect(World world, String key) {
    var basic = Base64.getEncoder().encodeToString(("wiki:" + key).getBytes(UTF_8));
    return world
        .http()
        .post()
        .uri(world.at("/introspect"))
        .header("Authorization", "Basic " + basic)
        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
        .body("token=junk")
        .exchange()
        .returnResult(String.class)
        .getStatus()
        .value();
  }
}
