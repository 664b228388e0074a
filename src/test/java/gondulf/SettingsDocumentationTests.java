package gondulf;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;

@DisplayName("What is written of the settings is true")
class SettingsDocumentationTests {

  private static final Pattern LINE = Pattern.compile("#(GONDULF_\\w+)=(.*)");

  @Test
  void theVariablesThatMayBeSetAreThoseThatSomebodyReads() {
    var read =
        ProjectClasses.MAIN.stream()
            .filter(type -> type.isAnnotatedWith(ConfigurationProperties.class))
            .flatMap(SettingsDocumentationTests::variables)
            .filter(name -> !SettingNames.SPRINGS.contains(name));

    assertThat(Stream.concat(read, Stream.of("GONDULF_LOG_FORMAT")))
        .containsExactlyInAnyOrderElementsOf(SettingNames.KNOWN);
  }

  @Test
  void envExampleNamesEverySettingAndNoOther() {
    assertThat(envExample().keySet()).isEqualTo(SettingNames.KNOWN);
  }

  @Test
  void envExampleSaysTheDefaults() {
    assertThat(BoundSettings.of(envExample()))
        .containsExactlyInAnyOrderElementsOf(BoundSettings.of(Map.of()));
  }

  @Test
  void theReadmeNamesEverySettingWithItsDefault() {
    var listed =
        ProjectFile.at("README.md").rows("## Settings").stream()
            .filter(row -> row.getFirst().startsWith(SettingNames.PREFIX))
            .collect(toMap(row -> row.get(0), row -> row.get(1)));

    assertThat(listed).isEqualTo(envExample());
  }

  @Test
  void theReadmeNamesSpringsOwnSettings() {
    assertThat(ProjectFile.at("README.md").section("## Settings")).contains(SettingNames.SPRINGS);
    assertThat(ProjectFile.at(".env.example").text()).contains(SettingNames.SPRINGS);
  }

  /// The variables and the defaults that the file says, all of them commented out.
  private static Map<String, String> envExample() {
    return ProjectFile.at(".env.example")
        .text()
        .lines()
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .collect(toMap(line -> line.group(1), line -> line.group(2)));
  }

  private static Stream<String> variables(JavaClass settings) {
    var prefix = settings.getAnnotationOfType(ConfigurationProperties.class).value();
    return settings.getFields().stream()
        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
        .map(JavaField::getName)
        .map(name -> SettingNames.variable(prefix + "." + name.replaceAll("([A-Z])", "-$1")));
  }
}
