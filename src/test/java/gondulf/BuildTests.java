package gondulf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How the jar and the image are built")
class BuildTests {

  private final Document pom = Jsoup.parse(ProjectFile.at("pom.xml").text(), Parser.xmlParser());
  private final ProjectFile image = ProjectFile.at("Dockerfile");

  @Test
  void aWarningBreaksTheBuild() {
    assertThat(pom.select("compilerArgs > arg").eachText())
        .contains("-Werror")
        .anyMatch(argument -> argument.startsWith("-Xlint:all"))
        .anyMatch(argument -> argument.contains("-Xep:NullAway:ERROR"));
  }

  @Test
  void theFormatIsCheckedFirst() {
    var check = pom.select("plugin:has(> artifactId:contains(spotless)) execution");

    assertThat(check.select("phase").eachText()).containsExactly("validate");
    assertThat(check.select("goal").eachText()).containsExactly("check");
  }

  @Test
  void nothingIsMocked() {
    assertThat(pom.select("dependencies > dependency > artifactId").eachText())
        .noneMatch(name -> name.contains("mock"));
    assertThat(pom.select("exclusion > groupId").eachText()).contains("org.mockito");
  }

  @Test
  @DisplayName("The README's first command finds the one program that it can mean")
  void theNeighbourhoodIsTheOnlyProgramAmongTheTests() {
    var main = Pattern.compile("^ +(public )?static void main\\(", Pattern.MULTILINE);

    assertThat(ProjectFile.all())
        .filteredOn(file -> file.path().startsWith("src/test/java"))
        .filteredOn(file -> main.matcher(file.text()).find())
        .extracting(file -> file.path().getFileName().toString())
        .containsExactly("NeighbourhoodApplication.java");
  }

  @Test
  void theImageRunsWithoutRights() {
    assertThat(image.text().lines()).contains("USER 10001:10001", "VOLUME /data");
  }

  @Test
  void theImageAsksForItsHealth() {
    assertThat(image.text()).contains("HEALTHCHECK", "GET /health HTTP/1.1");
  }

  @Test
  void theImageIsMadeOfTheSourcesAlone() {
    assertThat(ProjectFile.at(".dockerignore").text().lines().filter(line -> !line.startsWith("#")))
        .containsExactly("*", "!pom.xml", "!src", "!docs/guide");
  }
}
