package gondulf;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.meter.Event.Refusal.Limit;
import gondulf.meter.SecurityEvent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What the guide for operators says is true")
class OperatingGuideTests {

  private static final ProjectFile GUIDE = ProjectFile.at("docs/operating.md");
  private static final Pattern JAR =
      Pattern.compile("java -jar (?:target/)?gondulf\\.jar ([a-z-]+)");
  private static final Pattern IMAGE =
      Pattern.compile("docker (?:run --rm .*|exec gondulf) gondulf ([a-z-]+)");
  private static final Pattern METRIC = Pattern.compile("\"(gondulf\\.[a-z.]+)\"");

  @TempDir Path directory;

  @Test
  void itNamesEveryCommandAndNoOther() throws Exception {
    var named = GUIDE.rows("## Commands").stream().map(row -> firstWord(row.getFirst())).toList();

    assertThat(named).hasSameElementsAs(commands());
  }

  @Test
  void everyCommandLineOfTheGuidesIsOne() throws Exception {
    var typed =
        ProjectFile.guides().stream()
            .flatMap(guide ->
                Stream.of(JAR, IMAGE).flatMap(each -> each.matcher(guide.text()).results()))
            .map(each -> each.group(1))
            .distinct()
            .toList();

    assertThat(typed).contains("backup", "restore", "check-config", "healthcheck", "keys");
    assertThat(commands()).containsAll(typed);
  }

  @Test
  void itNamesEveryLineAboutSafety() {
    assertThat(GUIDE.rows("## Logs"))
        .extracting(row -> firstWord(row.getFirst()))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(SecurityEvent.values()).map(SecurityEvent::word).toList());
  }

  @Test
  void itNamesEveryMetricOfOurs() {
    var made =
        ProjectFile.all().stream()
            .filter(file -> file.path().startsWith("src/main/java/gondulf/operation"))
            .flatMap(file -> METRIC.matcher(file.text()).results())
            .map(each -> each.group(1))
            .toList();

    assertThat(GUIDE.rows("## Metrics"))
        .extracting(row -> withoutUnit(row.getFirst()))
        .containsExactlyInAnyOrderElementsOf(made);
  }

  @Test
  void itNamesEveryLimitThatSomebodyCanMeet() {
    var limits =
        Arrays.stream(Limit.values()).map(OperatingGuideTests::label).toArray(String[]::new);

    assertThat(GUIDE.rows("## Metrics"))
        .filteredOn(row -> row.getFirst().equals("gondulf_refusals_total"))
        .singleElement()
        .satisfies(row -> assertThat(row.getLast().split("[ ,:;]+")).contains(limits));
  }

  @Test
  void theDashboardShowsEveryMetricThatItNames() {
    assertThat(GUIDE.rows("## Metrics"))
        .extracting(List::getFirst)
        .isNotEmpty()
        .allSatisfy(name -> assertThat(ProjectFile.at("docs/grafana.json").text()).contains(name));
  }

  private List<String> commands() throws Exception {
    return ChildCommand.namesIn(directory);
  }

  /// As the program calls it, before Prometheus puts the unit behind it.
  private static String withoutUnit(String metric) {
    return metric.replaceFirst("_(total|seconds|bytes)$", "").replace('_', '.');
  }

  private static String label(Limit limit) {
    return limit.name().toLowerCase(Locale.ROOT);
  }

  private static String firstWord(String text) {
    return text.split(" ", -1)[0];
  }
}
