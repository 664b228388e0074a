package gondulf.command;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.testing.FreshDatabase;
import gondulf.testing.MovableClock;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The command line")
class CommandsTests {

  private final StringWriter output = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "'', false",
    "--server.port=8081, false",
    "--server.port=8081 --debug, false",
    "--help, true",
    "-h, true",
    "--version, true",
    "serve, false",
    "serve --server.port=8081, false",
    "serve --help, true",
    "serve backup, true",
    "healthcheck, true",
    "-V, true",
    "keys, true",
    "keys create --for, true",
    "nonsense, true",
    "--server.port=8081 keys, true"
  })
  void theServerStartsUnlessSomethingElseIsAsked(String arguments, boolean isCommand) {
    assertThat(Commands.areAskedBy(split(arguments))).isEqualTo(isCommand);
  }

  @Test
  void theServerHearsAllButTheWordThatMayStandBeforeIt() {
    assertThat(Commands.forServer("serve", "--debug")).containsExactly("--debug");
    assertThat(Commands.forServer("--debug")).containsExactly("--debug");
    assertThat(Commands.forServer()).isEmpty();
  }

  @Test
  void aKeyStandsAloneOnTheOutputAndIsListedWithoutItself() {
    makeDatabase();
    assertThat(run("keys create wiki --for alice.example --for bücher.example")).isZero();
    assertThat(output.toString()).matches("[\\w-]{43}\\R");
    assertThat(errors.toString()).contains("alice.example, xn--bcher-kva.example");
    var key = output.toString().strip();

    reset();
    assertThat(run("keys list")).isZero();
    assertThat(output.toString())
        .isEqualToIgnoringNewLines(
            "   1  2026-11-22T12:00:00Z  wiki  (alice.example,xn--bcher-kva.example)")
        .doesNotContain(key);
    assertThat(errors.toString()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"keys create wiki", "keys list", "domains", "tokens list", "reset a.example"})
  void whereNoDatabaseIsNoneIsMade(String arguments) {
    assertThat(run(arguments)).isEqualTo(1);
    assertThat(output.toString()).isEmpty();
    assertThat(errors.toString())
        .contains(file().toAbsolutePath() + " is not there. Let GONDULF_DATABASE_URL name");
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void aSecondKeyOfTheSameNameIsMadeWithARemark() {
    makeDatabase();
    run("keys create wiki");
    reset();

    assertThat(run("keys create wiki")).isZero();
    assertThat(output.toString()).matches("[\\w-]{43}\\R");
    assertThat(errors.toString())
        .contains("Key 1, also for wiki, stays good until `keys revoke 1`.");
  }

  @Test
  void aListForProgramsIsJson() {
    makeDatabase();
    run("keys create wiki --for alice.example");
    run("keys create feed");
    reset();

    assertThat(run("keys list --json")).isZero();
    assertThat(output.toString())
        .isEqualToIgnoringNewLines(
            "[{\"id\":1,\"name\":\"wiki\",\"hosts\":[\"alice.example\"],"
                + "\"created\":\"2026-11-22T12:00:00Z\"},"
                + "{\"id\":2,\"name\":\"feed\",\"hosts\":[],"
                + "\"created\":\"2026-11-22T12:00:00Z\"}]");
  }

  @Test
  void aRevokedKeyIsGoneAndItsNumberNeverComesBack() {
    makeDatabase();
    run("keys create wiki");

    assertThat(run("keys revoke 1")).isZero();
    assertThat(run("keys revoke 1")).isEqualTo(1);
    assertThat(errors.toString())
        .contains("Key 1 is revoked.", "There is no key 1 in ")
        .contains("key-made id=1 name=wiki for=everybody at=2026-11-22T12:00:00Z")
        .containsOnlyOnce("key-revoked id=1 name=wiki at=2026-11-22T12:00:00Z");
    run("keys create feed");
    assertThat(errors.toString()).contains("Key 2 for feed");
  }

  @Test
  void aResetEndsTheAccountOfAWebsiteAndSignsNobodyIn() throws SQLException {
    makeDatabase();
    execute(
        """
        INSERT INTO account (me, enrolled_at, mail_control, dns_control)
             VALUES ('https://alice.example/', 1, 1, 0), ('https://bob.example/', 1, 1, 0)
        """);

    assertThat(run("reset alice.example")).isZero();
    assertThat(errors.toString()).contains("The account of https://alice.example/ is ended");
    assertThat(run("reset https://alice.example")).isEqualTo(1);
    assertThat(errors.toString()).contains("There is no account of https://alice.example/");
    assertThat(run("reset bob.example")).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "keys create x --for alice..example,      must have a domain name as its host",
    "keys create x --for *.example.org,       must have a domain name as its host",
    "keys create x --for=,                    must be a URL",
    "keys create x --for localhost,           must have a domain name as its host",
    "keys create x --for 127.0.0.1,           must have a domain name as its host",
    "keys create x --for alice.example:8080,  must not have a port",
    "keys create x --for alice.example/~bob/, 'must be a host, without a path'",
    "keys create x --for me@alice.example,    'must be a website, not a mail address'",
    "keys create a\u00ADb,                    must be 1 to 100 visible characters",
    "keys create,                             Missing required parameter",
    "keys revoke nope,                        nope is not a number; `keys list` shows them",
    "keys,                                    Missing required subcommand",
    "reset alice..example,                    must have a domain name as its host",
    "reset,                                   Missing required parameter",
    "kees list,                               kees",
    "keys list --yaml,                        --yaml",
  })
  void whatIsAskedWronglyIsRefusedWithASentenceAndMakesNothing(String arguments, String sentence) {
    assertThat(run(arguments)).isEqualTo(2);
    assertThat(errors.toString()).contains(sentence);
    assertThat(output.toString()).isEmpty();
    assertThat(file()).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "keys --help", "keys create --help", "--version"})
  void helpNeedsNoDatabase(String arguments) {
    assertThat(run(arguments)).isZero();
    assertThat(output.toString()).containsIgnoringCase("gondulf");
    assertThat(errors.toString()).isEmpty();
    assertThat(file()).doesNotExist();
  }

  @Test
  void aFileThatIsNoDatabaseIsNamed() throws Exception {
    Files.writeString(file(), "Dear Gondulf, ".repeat(500));

    assertThat(run("keys create wiki")).isEqualTo(1);
    assertThat(errors.toString()).contains("gondulf.db cannot be used").doesNotContain("\tat ");
    assertThat(output.toString()).isEmpty();
  }

  private void makeDatabase() {
    FreshDatabase.in(directory).close();
  }

  private int run(String arguments) {
    var variables = Map.of("GONDULF_DATABASE_URL", "jdbc:sqlite:" + file());
    var clock = new MovableClock(Instant.parse("2026-11-22T12:00:00Z"));
    return new Commands(() -> variables, () -> new SettingsReport(List.of(), List.of()), clock)
        .line()
        .setOut(new PrintWriter(output, true))
        .setErr(new PrintWriter(errors, true))
        .execute(split(arguments));
  }

  private void reset() {
    output.getBuffer().setLength(0);
    errors.getBuffer().setLength(0);
  }

  private Path file() {
    return directory.resolve("gondulf.db");
  }

  private static String[] split(String arguments) {
    return arguments.isEmpty() ? new String[0] : arguments.split(" ");
  }

  private void execute(String statement) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        var change = connection.createStatement()) {
      change.execute(statement);
    }
  }
}
