package gondulf;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
  void theImageAsksForItsHealthByACommandOfItsOwn() {
    assertThat(image.text().lines())
        .anyMatch(line -> line.startsWith("HEALTHCHECK "))
        .anyMatch(
            line -> line.matches(" +CMD \\[\"java\", .*\"@/app/gondulf.args\", \"healthcheck\"]"));
  }

  @Test
  void theImageKnowsTheCommandByItsName() {
    assertThat(image.text().lines())
        .contains("COPY --from=build /build/src/image/gondulf /usr/local/bin/");
    assertThat(ProjectFile.at("src/image/gondulf").path()).isExecutable();
    assertThat(ProjectFile.at("src/image/gondulf").text())
        .startsWith("#!/bin/sh\nexec java ")
        .endsWith(" @/app/gondulf.args \"$@\"\n");
  }

  @Test
  @DisplayName("Nobody is told to start the jar in the image without its flags")
  void theGuidesCallTheCommandByItsName() {
    assertThat(ProjectFile.guides())
        .noneMatch(guide -> guide.text().contains("docker exec gondulf java"));
  }

  @Test
  void theImageSaysWhatItIs() {
    var label = "LABEL org.opencontainers.image.title=\"Gondulf\"";

    assertThat(image.text())
        .contains(label, "image.version=\"" + pom.select("project > version").text() + "\"")
        .contains("image.description=\"" + pom.select("project > description").text() + "\"");
  }

  @Test
  @DisplayName("The JVM finds its cache good: it is started as it was when it was trained")
  void theImageIsTrainedOnItsOwnStart() {
    var start = List.of("java", "-XX:AOTCache=/app/gondulf.aot", "@/app/gondulf.args");
    var inQuotes = start.stream().map(each -> '"' + each + '"').collect(joining(", ", "[", "]"));
    var line = String.join(" ", start);

    assertThat(image.text()).contains("\nENTRYPOINT " + inQuotes);
    assertThat(image.text().lines().map(String::strip))
        .contains(line.replace("AOTCache", "AOTCacheOutput") + " \\");
  }

  @Test
  @DisplayName(
      "SQLite's library is not unpacked into /tmp, which may forbid to run what lies there")
  void theImageHasTheNativeLibraryUnpacked() {
    assertThat(ProjectFile.at("src/image/gondulf.args").text().lines())
        .contains("-Dorg.sqlite.lib.path=/app/native");
    assertThat(image.text()).contains("mkdir /app/native", "org.sqlite.util.OSInfo");
  }

  @Test
  void theImageIsForEveryKindOfMachine() {
    assertThat(image.text()).doesNotContainIgnoringCase("x86").doesNotContain("amd64", "aarch64");
  }

  @Test
  void theImageHoldsTheListOfItsParts() {
    assertThat(image.text()).contains("-Prelease", "/app/sbom.cdx.json");
    assertThat(pom.select("profile:has(> id:contains(release)) artifactId").eachText())
        .contains("cyclonedx-maven-plugin");
  }

  @Test
  @DisplayName("A build fails for no slow machine: what measures stands outside of it")
  void speedIsMeasuredInAProfileAlone() {
    var sources = pom.select("sources > source");

    assertThat(sources.eachText()).contains("src/benchmark/java");
    assertThat(sources).allSatisfy(each -> assertThat(each.closest("profile")).isNotNull());
  }

  @Test
  @DisplayName("The beans of the image are worked out when it is made")
  void theImageIsProcessedAheadOfTime() {
    var release = pom.select("profile:has(> id:contains(release))");

    assertThat(release.select("spring-boot\\.aot\\.skip").text()).isEqualTo("false");
    assertThat(ProjectFile.at("src/image/gondulf.args").text().lines())
        .contains("-Dspring.aot.enabled=true");
  }

  @Test
  void everyFlagOfTheJvmIsExplained() {
    var explained =
        ProjectFile.at("docs/performance.md").rows("## The JVM's flags").stream()
            .map(List::getFirst);

    assertThat(explained)
        .containsExactlyElementsOf(
            ProjectFile.at("src/image/gondulf.flags").text().lines().toList());
  }

  @Test
  void theImageIsMadeOfTheSourcesAlone() {
    assertThat(ProjectFile.at(".dockerignore").text().lines().filter(line -> !line.startsWith("#")))
        .containsExactly("*", "!pom.xml", "!src", "!docs/guide");
  }
}
