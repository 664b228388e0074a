package gondulf;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.convert.DurationStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

@DisplayName("compose.yaml asks for one setting, and gives no right that is not needed")
class ComposeTests {

  private static final Duration REQUESTS_UNDER_WAY = Duration.ofSeconds(30);

  private final ProjectFile image = ProjectFile.at("Dockerfile");
  private final Map<String, Object> all =
      new Yaml(new SafeConstructor(new LoaderOptions()))
          .load(ProjectFile.at("compose.yaml").text());
  private final Map<?, ?> service = inside(inside(all, "services"), "gondulf");

  @Test
  void thePublicUrlIsTheOneThatMustBeSet() {
    var must = inside(service, "environment");

    assertThat(must.keySet()).isEqualTo(Set.of("GONDULF_BASE_URL"));
    assertThat(must.get("GONDULF_BASE_URL")).asString().startsWith("${GONDULF_BASE_URL:?");
    assertThat(SettingNames.KNOWN).contains("GONDULF_BASE_URL");
  }

  @Test
  void allOthersComeFromTheFileThatTheExampleIsFor() {
    assertThat(service.get("env_file"))
        .isEqualTo(List.of(Map.of("path", ".env", "required", false)));
    assertThat(ProjectFile.at(".gitignore").text().lines()).contains(".env");
  }

  @Test
  void nothingCanBeWrittenButTheVolumeOfTheImage() {
    assertThat(service.get("read_only")).isEqualTo(true);
    assertThat(service.get("tmpfs")).isEqualTo(List.of("/tmp"));
    assertThat(service.get("volumes")).isEqualTo(List.of("gondulf:/data"));
    assertThat(all.get("volumes")).isEqualTo(Map.of("gondulf", Map.of("name", "gondulf")));
    assertThat(image.text().lines()).contains("VOLUME /data");
  }

  @Test
  void noRightIsLeftAndNoneCanBeGot() {
    assertThat(service.get("cap_drop")).isEqualTo(List.of("ALL"));
    assertThat(service.get("security_opt")).isEqualTo(List.of("no-new-privileges:true"));
    assertThat(service.get("user")).isNull();
  }

  @Test
  void onlyThisMachineReachesThePortOfTheImage() {
    assertThat(service.get("ports")).isEqualTo(List.of("127.0.0.1:8080:8080"));
    assertThat(image.text().lines()).contains("EXPOSE 8080");
  }

  @Test
  void itComesBackByItselfAndEndsInPeace() {
    assertThat(service.get("restart")).isEqualTo("unless-stopped");
    var patience = DurationStyle.detectAndParse(String.valueOf(service.get("stop_grace_period")));
    assertThat(patience).isGreaterThan(REQUESTS_UNDER_WAY);
    assertThat(ProjectFile.at("README.md").text())
        .contains("--stop-timeout %d ".formatted(patience.toSeconds()));
  }

  private static Map<?, ?> inside(Map<?, ?> whole, String name) {
    return (Map<?, ?>) requireNonNull(whole.get(name));
  }
}
