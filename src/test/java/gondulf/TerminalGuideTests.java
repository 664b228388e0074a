package gondulf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What the guide to signing in from the terminal says is true")
class TerminalGuideTests {

  private static final ProjectFile GUIDE = ProjectFile.at("docs/terminal.md");
  private static final Pattern CODE = Pattern.compile("(?m)^  (\\d+) +(.*)$");
  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]+");
  private static final List<String> OF_OTHERS = List.of("--destination", "--");

  @TempDir Path directory;

  @Test
  void theExitCodesAreThoseOfTheHelp() throws Exception {
    var help = ChildCommand.run(directory, Map.of(), "auth", "login", "--help");

    var said =
        CODE.matcher(help.output())
            .results()
            .map(each -> List.of(each.group(1), each.group(2)))
            .toList();
    assertThat(GUIDE.rows("## Exit codes"))
        .extracting(row -> row.subList(0, 2))
        .containsExactlyElementsOf(said);
  }

  @Test
  void itsOptionsAndMessagesAreInTheProgram() {
    var program =
        ProjectFile.all().stream()
            .filter(file -> file.path().startsWith("src/main/java/gondulf"))
            .map(ProjectFile::text)
            .collect(Collectors.joining())
            .replaceAll("\"\\s*\\+\\s*\"", "");

    assertThat(GUIDE.rows("## When it does not work"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(program).contains(row.getFirst()));
    assertThat(OPTION.matcher(GUIDE.text()).results().map(each -> each.group()))
        .filteredOn(option -> !OF_OTHERS.contains(option) && !option.equals("--help"))
        .isNotEmpty()
        .allSatisfy(option -> assertThat(program).contains('"' + option + '"'));
  }
}
