package gondulf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

@DisplayName("What is written for people is true")
class DocumentationTests {

  private static final ProjectFile README = ProjectFile.at("README.md");
  private static final Pattern CLASS_NAME = Pattern.compile("[A-Z]\\w*[a-z]\\w*(\\.[A-Z]\\w+)?");

  @Test
  void theReadmeListsEveryEndpoint() {
    assertThat(README.rows("## Endpoints"))
        .extracting(List::getFirst)
        .containsExactlyInAnyOrderElementsOf(endpoints().toList());
  }

  @Test
  void theReadmeCountsTheDependencies() {
    var pom = Jsoup.parse(ProjectFile.at("pom.xml").text(), Parser.xmlParser());
    var atRunTime =
        pom.select("project > dependencies > dependency").stream()
            .filter(each -> each.select("> optional, > scope").isEmpty())
            .count();

    assertThat(README.text()).contains("Runtime dependencies: " + atRunTime + "\n");
  }

  @Test
  void whatTheReadmeSaysToRunIsWhatTheBuildMachineRuns() {
    var machine = ProjectFile.at(".ci/run").text().replace("mvn -B -ntp ", "mvn ");

    assertThat(commands(README.section("## Tests"))).isNotEmpty().isEqualTo(commands(machine));
  }

  @Test
  void theClassesThatTheGuidesNameExist() {
    var named =
        Stream.of(README, ProjectFile.at("docs/architecture.md"))
            .flatMap(guide -> guide.quoted().stream())
            .filter(text -> CLASS_NAME.matcher(text).matches());

    assertThat(named).isSubsetOf(ProjectClasses.names());
  }

  @Test
  void everyLinkBetweenDocumentsLeadsSomewhere() {
    assertThat(ProjectFile.guides())
        .flatMap(ProjectFile::links)
        .isNotEmpty()
        .allSatisfy(target -> assertThat(Path.of(target)).exists());
  }

  @Test
  void nothingIsBoundToSomebodysOwnMachine() {
    var own = Pattern.compile("(?<![\\w.}])/(home|Users|work)/|<(pluginR|r)epositories>");

    assertThat(ProjectFile.all()).noneMatch(file -> own.matcher(file.text()).find());
  }

  private static List<String> commands(String text) {
    return text.lines().filter(line -> line.startsWith("mvn ")).toList();
  }

  /// `GET /health`, for all but the steps of a sign-in.
  private static Stream<String> endpoints() {
    return ProjectClasses.MAIN.stream()
        .flatMap(type -> type.getMethods().stream())
        .flatMap(method ->
            Stream.concat(
                paths("GET ", method.tryGetAnnotationOfType(GetMapping.class), GetMapping::value),
                paths(
                    "POST ", method.tryGetAnnotationOfType(PostMapping.class), PostMapping::value)))
        .filter(endpoint -> !endpoint.matches("\\w+ /(sign-in|account)/.*"));
  }

  private static <A> Stream<String> paths(
      String method, Optional<A> mapping, Function<A, String[]> value) {
    return mapping.stream().flatMap(each -> Stream.of(value.apply(each))).map(method::concat);
  }
}
