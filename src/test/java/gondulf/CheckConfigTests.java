package gondulf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("check-config says what the start would say")
class CheckConfigTests {

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GONDULF_BASE_URL       | http://id.example",
        "GONDULF_CODE_LIFETIME  | 2h",
        "GONDULF_SMTP_PORT      | many",
        "GONDULF_SMTP_TLS       | yes",
        "GONDULF_LOG_FORMAT     | xml",
        "GONDULF_SMPT_HOST      | mail.example",
        "SERVER_SERVLET_CONTEXT_PATH | /in",
        "MANAGEMENT_SERVER_PORT | 70000",
      })
  void whatTheServerWouldNotStartWithIsSaidInItsWords(String name, String value) throws Exception {
    var variables = Map.of(name, value);
    var checked = check(variables);
    assertThat(directory.resolve("data")).doesNotExist();
    var started = ChildServer.run(directory, variables);

    assertThat(checked.exitCode()).isEqualTo(1);
    assertThat(checked.errors().lines())
        .singleElement()
        .satisfies(sentence -> {
          assertThat(sentence).contains(name).endsWith(".");
          assertThat(started.output()).contains(sentence);
        });
    assertThat(started.exitCode()).isNotZero();
  }

  @Test
  void everyFaultOfASettingIsSaidAtOnce() throws Exception {
    var checked =
        check(
            Map.of(
                "GONDULF_CODE_LIFETIME", "2h",
                "GONDULF_TRUSTED_PROXIES", "proxy",
                "SERVER_PORT", "eighty",
                "SERVER_ADDRESS", "not an address",
                "MANAGEMENT_SERVER_PORT", "x"));

    assertThat(checked.exitCode()).isEqualTo(1);
    assertThat(checked.errors().lines())
        .hasSize(5)
        .anyMatch(line -> line.startsWith("GONDULF_CODE_LIFETIME must be from 1s to 10m"))
        .anyMatch(line -> line.startsWith("GONDULF_TRUSTED_PROXIES "))
        .anyMatch(line -> line.startsWith("SERVER_ADDRESS "))
        .contains("SERVER_PORT must be a number.", "MANAGEMENT_SERVER_PORT must be a number.");
  }

  @Test
  void everySettingIsShownWithItsValueAndWhoSaidSoButNoSecret() throws Exception {
    Files.writeString(directory.resolve("application.properties"), "gondulf.verify=dns\n");
    var checked =
        check(
            Map.of(
                "GONDULF_BASE_URL", "https://id.example",
                "GONDULF_TOKEN_LIFETIME", "",
                "GONDULF_SMTP_HOST", "mail.example",
                "GONDULF_SMTP_USERNAME", "id@mail.example",
                "GONDULF_SMTP_PASSWORD", "swordfish",
                "SERVER_PORT", "9999"));

    assertThat(checked.exitCode()).as(checked.errors()).isZero();
    assertThat(checked.output().lines())
        .contains(
            "GONDULF_BASE_URL=https://id.example  (environment)",
            "GONDULF_TOKEN_LIFETIME=30d  (default)",
            "GONDULF_SMTP_PASSWORD=(hidden)  (environment)",
            "GONDULF_LOG_FORMAT=text  (default)",
            "MANAGEMENT_SERVER_PORT=0  (default)",
            "SERVER_PORT=9999  (environment)")
        .anyMatch(line ->
            line.startsWith("GONDULF_VERIFY=dns  (") && line.contains("application.properties"));
    assertThat(checked.output() + checked.errors()).doesNotContain("swordfish");
    assertThat(Files.readString(directory.resolve("loaded.txt")))
        .doesNotContain("org.apache.catalina.startup", "org.sqlite.", "HikariDataSource");
  }

  @Test
  void programsReadJson() throws Exception {
    var checked = ChildCommand.run(directory, Map.of(), "check-config", "--json");

    var names = new HashSet<>(SettingNames.KNOWN);
    names.addAll(SettingNames.SPRINGS);
    assertThat(JsonMapper.shared().readTree(checked.output()).valueStream())
        .extracting(each -> each.path("name").asString())
        .containsExactlyInAnyOrderElementsOf(names);
    assertThat(checked.output()).contains("\"value\":\"5m\",\"origin\":\"default\"");
  }

  private ChildCommand check(Map<String, String> variables) throws Exception {
    return ChildCommand.run(directory, variables, "check-config");
  }
}
