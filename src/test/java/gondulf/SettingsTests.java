package gondulf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@DisplayName("Settings: what the operator says in the environment")
@ExtendWith(OutputCaptureExtension.class)
class SettingsTests {

  @Test
  void anUnknownVariableStopsTheStartWithASentenceThatNamesIt(@TempDir Path directory)
      throws IOException, InterruptedException {
    var server = ChildServer.run(directory, Map.of("GONDULF_SMPT_HOST", "mail.example"));

    assertThat(server.exitCode()).isNotZero();
    assertThat(server.output())
        .contains("GONDULF_SMPT_HOST is not a setting of Gondulf.", "GONDULF_SMTP_HOST")
        .doesNotContain("\tat ");
  }

  @Test
  void aWrongVariableStopsTheStartWithASentenceThatNamesIt(@TempDir Path directory)
      throws IOException, InterruptedException {
    var server = ChildServer.run(directory, Map.of("GONDULF_CODE_LIFETIME", "2h"));

    assertThat(server.exitCode()).isNotZero();
    assertThat(server.output())
        .contains("GONDULF_CODE_LIFETIME must be from 1s to 10m")
        .doesNotContain("\tat ", "UnsatisfiedDependencyException");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dns-servers=1.1.1.1:x  | GONDULF_DNS_SERVERS must be a comma list of host or host:port,",
        "token-lifetime=30days  | '30days' is not a valid duration, such as 30d or 12h.",
        "trusted-proxies=proxy  | 10.0.0.0/8 or fc00::/7, or one address such as 127.0.0.1.",
      },
      quoteCharacter = '"')
  void whatIsWrongIsSaidWithWhatWouldBeRight(
      String setting, String sentence, CapturedOutput output) {
    assertThatThrownBy(() -> start("gondulf." + setting)).isNotNull();
    assertThat(output).contains("\nGONDULF_", sentence);
  }

  @Test
  void anUnknownArgumentIsRefusedToo() {
    assertThatThrownBy(() -> start("gondulf.bass-url=https://id.example"))
        .isInstanceOf(SettingException.class)
        .hasMessage("GONDULF_BASS_URL is not a setting of Gondulf.");
  }

  @ParameterizedTest
  @DisplayName("UA-09 a base URL is an origin, over TLS unless it is on this very machine")
  @CsvSource({
    "http://id.example,       must use https",
    "https://id.example/in,   must not have a path",
    "https://id.example/?a=b, must not have a path or a query",
    "ftp://id.example,        https",
    "https://me@id.example,   user",
    "id.example,              https",
    "https://id.example:443,  must not say the port that its scheme implies",
    "https://id.example:,     port",
  })
  void whatCanBeNoBaseUrlIsRefused(String url, String reason, CapturedOutput output) {
    assertThatThrownBy(() -> start("gondulf.base-url=" + url)).isNotNull();
    assertThat(output)
        .contains("GONDULF_BASE_URL ", reason)
        .doesNotContain("MalformedValueException");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://id.example", "https://id.example/", "http://localhost:9000"})
  void whatCanBeABaseUrlIsTakenWithoutASlashAtItsEnd(String url) {
    assertThat(BoundSettings.of(Map.of("GONDULF_BASE_URL", url)))
        .filteredOn(GondulfProperties.class::isInstance)
        .singleElement()
        .asString()
        .contains(url.replaceFirst("/$", "") + "]");
  }

  @Test
  void anEmptyVariableIsOneThatIsNotSet() {
    var empty = SettingNames.KNOWN.stream().collect(Collectors.toMap(name -> name, _ -> ""));

    assertThat(BoundSettings.of(empty))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(BoundSettings.of(Map.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "email, must not ask for email without profile",
    "a  b, must be scopes",
    "é, must be"
  })
  void whatCanBeNoScopeIsNoDefault(String scope, String reason, CapturedOutput output) {
    assertThatThrownBy(() -> start("gondulf.default-scope=" + scope)).isNotNull();
    assertThat(output).contains("GONDULF_DEFAULT_SCOPE " + reason);
  }

  @Test
  void anUnknownFormatOfTheLogIsRefused() {
    assertThatThrownBy(() -> start("gondulf.log-format=xml"))
        .isInstanceOfSatisfying(
            SettingException.class,
            refused -> assertThat(refused.advice()).isEqualTo("Use one of: json, text."))
        .hasMessage("GONDULF_LOG_FORMAT is not a format of the log.");
  }

  @ParameterizedTest
  @DisplayName("B14 the server starts at the root of its origin only, where each path has its rule")
  @CsvSource({
    "server.servlet.context-path=/in, SERVER_SERVLET_CONTEXT_PATH",
    "server.servlet.contextPath=/in, SERVER_SERVLET_CONTEXT_PATH",
    "spring.mvc.servlet.path=/in, SPRING_MVC_SERVLET_PATH",
  })
  void noPathIsPutBeforeAll(String setting, String name) {
    assertThatThrownBy(() -> start(setting))
        .isInstanceOf(SettingException.class)
        .hasMessage(name + " is /in, but this server answers at the root of its own origin only.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"email", "BOTH"})
  void proofByMailNeedsAMailServer(String verify) {
    assertThatThrownBy(
            () -> start("gondulf.base-url=https://id.example", "gondulf.verify=" + verify))
        .isInstanceOfSatisfying(
            SettingException.class,
            refused -> assertThat(refused.advice()).startsWith("Set GONDULF_SMTP_HOST "))
        .hasMessageContainingAll("GONDULF_VERIFY is ", "GONDULF_SMTP_HOST must name a mail server");
  }

  /// Only for settings with which no server starts.
  private static void start(String... settings) {
    var arguments =
        Stream.concat(Stream.of(settings), Stream.of("server.port=0")).map(each -> "--" + each);
    SpringApplication.run(GondulfApplication.class, arguments.toArray(String[]::new)).close();
  }
}
