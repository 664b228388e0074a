package gondulf.command;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.terminal.Account;
import gondulf.terminal.AccountFile;
import gondulf.terminal.Accounts;
import gondulf.terminal.ProfileName;
import gondulf.testing.MovableClock;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The commands for an account")
class AuthCommandsTests {

  private final StringWriter output = new StringWriter();
  private final StringWriter errors = new StringWriter();
  private final MovableClock clock = new MovableClock(Accounts.NOON);

  @TempDir Path home;

  @ParameterizedTest
  @ValueSource(strings = {"status", "token", "token --show", "refresh", "logout", "logout --force"})
  void sayWhenNobodyIsSignedIn(String command) {
    assertThat(run("auth " + command + " --profile work")).isEqualTo(3);
    assertThat(errors.toString())
        .contains("Nobody is signed in under the profile work.", "gondulf auth login");
    assertThat(output.toString()).isEmpty();
    assertThat(home.resolve("gondulf")).doesNotExist();
  }

  @Test
  void sayWhoIsSignedInForWhatAndHowLong() throws Exception {
    keep(Accounts.of("default", "access-secret"));

    assertThat(run("auth status")).isZero();
    assertThat(output.toString().lines())
        .containsExactly(
            "Signed in as https://alice.example/ (profile default)",
            "Server:  https://id.example",
            "Scopes:  create update",
            "Expires: in 60 minutes, and is refreshed when needed");
    assertThat(errors.toString()).isEmpty();
  }

  @Test
  void sayItToProgramsInJson() throws Exception {
    keep(Accounts.of("work", "access-secret"));

    assertThat(run("auth status --profile work --json")).isZero();
    assertThat(output.toString())
        .isEqualToIgnoringNewLines(
            "{\"profile\":\"work\",\"signed_in\":true,\"me\":\"https://alice.example/\","
                + "\"server\":\"https://id.example\",\"client_id\":\"http://127.0.0.1:4000/\","
                + "\"scopes\":[\"create\",\"update\"],\"signed_in_at\":\"2026-11-22T12:00:00Z\","
                + "\"expires_at\":\"2026-11-22T13:00:00Z\",\"expires_in\":3600,"
                + "\"refreshable\":true}");
    output.getBuffer().setLength(0);
    assertThat(run("auth status --json")).isEqualTo(3);
    assertThat(output.toString())
        .isEqualToIgnoringNewLines("{\"profile\":\"default\",\"signed_in\":false}");
  }

  @Test
  void printTheTokenAlone() throws Exception {
    keep(Accounts.of("default", "access-secret"));

    assertThat(run("auth token --show")).isZero();
    assertThat(output.toString()).isEqualToIgnoringNewLines("access-secret");
    assertThat(errors.toString()).isEmpty();
  }

  @Test
  void keepSeveralAccountsApart() throws Exception {
    keep(Accounts.of("default", "one"));
    keep(Accounts.of("work", "two"));

    run("auth token --show");
    run("auth token --show --profile work");
    assertThat(output.toString().lines()).containsExactly("one", "two");
  }

  @Test
  void sayWhenATokenHasEndedThatNobodyCanRefresh() throws Exception {
    var end = Accounts.NOON.plusSeconds(60);
    keep(Accounts.with("default", Accounts.tokens("access-secret", Optional.empty(), end)));
    assertThat(run("auth status")).isZero();
    clock.advance(Duration.ofMinutes(3));

    assertThat(run("auth status")).isEqualTo(3);
    assertThat(run("auth token --show")).isEqualTo(3);
    assertThat(output.toString()).contains("Expires: 2 minutes ago").doesNotContain("secret");
    assertThat(errors.toString()).contains("expired", "gondulf auth login");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"status", "token", "token --show", "refresh", "logout", "login alice.example"})
  void refuseAFileThatOthersCanReadAndSayNothingOfIt(String command) throws Exception {
    var path = keep(Accounts.of("default", "access-secret"));
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r--r--"));

    assertThat(run("auth " + command + " --verbose")).isEqualTo(13);
    assertThat(errors.toString())
        .contains("can be used by others", "chmod 600")
        .doesNotContain("secret");
    assertThat(output.toString()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "auth,                                                  Missing required subcommand",
    "auth login,                                            Say who you are",
    "auth login a..b,                                       must have a domain name as its host",
    "auth login --token-endpoint=https://id.example/token,  need each other",
    "auth login --authorization-endpoint=ftp://a.example --token-endpoint=https://a.example, https",
    "auth login --authorization-endpoint=https://a.example --token-endpoint=https://a.example:65536, https",
    "auth login --timeout=0 alice.example,                  one second to one day",
    "auth login --timeout=soon alice.example,               'such as 90s, 5m or 1h'",
    "auth login --port=http alice.example,                  from 0 to 65535",
    "auth login --port=65536 alice.example,                 from 0 to 65535",
    "auth login --resource=wiki alice.example,              --resource",
    "auth login --issuer=id|example,                        must be a URL of printable",
    "auth login --issuer=id.example,                        must be an absolute URL",
    "auth status --profile=../default,                      lower-case letters",
    "auth tokens,                                           tokens",
  })
  void areRefusedWhenTheyAreAskedWrongly(String arguments, String sentence) {
    assertThat(run(arguments)).isEqualTo(2);
    assertThat(errors.toString())
        .contains(sentence, "See: gondulf auth")
        .doesNotContain("Asking where");
    assertThat(errors.toString().lines()).hasSizeLessThan(5);
    assertThat(output.toString()).isEmpty();
  }

  @Test
  void areCompletedByTheShell() {
    assertThat(run("completion")).isZero();
    assertThat(output.toString())
        .contains("login status token refresh logout", "--no-browser", "complete -F");
  }

  private int run(String arguments) {
    var environment = Map.of("XDG_CONFIG_HOME", home.toString());
    var auth = new AuthSurroundings(environment, InputStream.nullInputStream(), clock);
    return new Commands(
            new Surroundings(Map::of, () -> new SettingsReport(List.of(), List.of()), clock), auth)
        .line()
        .setOut(new PrintWriter(output, true))
        .setErr(new PrintWriter(errors, true))
        .execute(arguments.split(" "));
  }

  private Path keep(Account account) throws Exception {
    var file = new AccountFile(home.resolve("gondulf"), new ProfileName(account.profile()));
    try (var lock = file.lock()) {
      lock.write(account);
    }
    return file.path();
  }
}
