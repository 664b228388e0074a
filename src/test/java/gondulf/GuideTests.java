package gondulf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the guides say is true, and nothing is missing in them")
class GuideTests {

  private static final ProjectFile TROUBLESHOOTING =
      ProjectFile.at("docs/guide/troubleshooting.md");
  private static final ProjectFile APP_ERRORS = ProjectFile.at("docs/guide/app-errors.md");
  private static final ProjectFile RUN_YOUR_OWN = ProjectFile.at("docs/guide/run-your-own.md");

  /// The headline of a [gondulf.web.RefusalPage], which says below it what failed.
  private static final Pattern HEADLINE =
      Pattern.compile("(?m)^([a-z.-]+)\\.title = (.*)$(?=\\s^\\1\\.what =)");

  /// A sentence for the developers of an app, or the part of it that is always the same.
  private static final Pattern SENTENCE =
      Pattern.compile(
          "(?:invalid\\w+|insufficientScope|unsupported\\w+|accessDenied|serverError|temporarilyUnavailable"
              + "|new ShutOut|(?<![.\\w])refused)\\((?:name \\+ |secret \\+ )?\\s*\"([^\"]+?)(?:, reference )?\"");

  /// Where a page leads into a guide.
  private static final Pattern PLACE = Pattern.compile("[\"(]/help/([a-z-]+)(#[a-z-]+)?[\")]");

  private static final Pattern RULE =
      Pattern.compile("MalformedValueException\\(\\s*\"([^\"]+)\"\\)");
  private static final Pattern SETTING = Pattern.compile("GONDULF_[A-Z_]+");
  private static final Pattern OURS = Pattern.compile("https://id\\.example\\.org(/[\\w./-]+)");

  @Test
  void everyHeadlineOfARefusalHasItsEntry() {
    var headlines =
        found(
            HEADLINE,
            ProjectFile.all().stream()
                .filter(file -> file.toString().endsWith("words.properties"))
                .toList());

    assertThat(headlines)
        .hasSizeGreaterThan(30)
        .allSatisfy(title -> assertThat(TROUBLESHOOTING.text()).contains("\n### " + title + "\n"));
  }

  @Test
  void everySentenceForAppsIsThere() {
    assertThat(found(SENTENCE, sources("")))
        .hasSizeGreaterThan(40)
        .allSatisfy(sentence -> assertThat(flat(APP_ERRORS)).contains(sentence.strip()));
  }

  @Test
  void everyRuleOfAParameterIsThere() {
    var values =
        sources("protocol/").stream()
            .filter(file -> !file.toString().matches(".*/(Issuer|Label|ProfileUrl)\\.java"));

    assertThat(found(RULE, values.toList()))
        .hasSizeGreaterThan(15)
        .allSatisfy(rule -> assertThat(flat(APP_ERRORS)).contains(rule));
  }

  @Test
  void everyAnchorLeadsToAHeading() {
    assertThat(ProjectFile.guides())
        .flatMap(ProjectFile::anchoredLinks)
        .hasSizeGreaterThan(5)
        .allSatisfy(link -> {
          var parts = link.split("#", 2);
          assertThat(ProjectFile.at(parts[0]).anchors()).contains(parts[1]);
        });
  }

  @Test
  void everyPageThatLeadsIntoAGuideLeadsToAHeading() {
    var places =
        ProjectFile.all().stream()
            .filter(file -> file.toString().matches(".*(mustache|words\\.properties)"))
            .flatMap(page -> PLACE.matcher(page.text()).results());

    assertThat(places)
        .hasSizeGreaterThan(3)
        .allSatisfy(place -> {
          var guide = ProjectFile.at("docs/guide/" + place.group(1) + ".md");
          assertThat(guide.anchors())
              .anyMatch(anchor -> place.group(2) == null || place.group(2).equals("#" + anchor));
        });
  }

  @Test
  void noHeadingOfAGuideStandsThereTwice() {
    assertThat(guides()).allSatisfy(guide -> assertThat(guide.anchors()).doesNotHaveDuplicates());
  }

  @Test
  void theSettingsThatTheyNameExist() {
    assertThat(found(SETTING, guides())).hasSizeGreaterThan(8).isSubsetOf(SettingNames.KNOWN);
  }

  @Test
  void theAddressesThatTheyNameAreAnswered() {
    var answered = ProjectFile.at("README.md").rows("## Endpoints").stream().map(List::getFirst);

    assertThat(found(OURS, guides()))
        .hasSizeGreaterThan(6)
        .filteredOn(path -> !path.startsWith("/account/"))
        .isSubsetOf(answered.map(each -> each.replaceFirst("\\w+ ", "")).toList());
  }

  @Test
  void theirExampleOfAComposeFileFitsTheImage() {
    var image = ProjectFile.at("Dockerfile").text();
    var compose = RUN_YOUR_OWN.section("## With Docker and Caddy");

    assertThat(image.lines()).contains("VOLUME /data", "EXPOSE 8080");
    assertThat(compose).contains("gondulf:/data", "gondulf:8080");
  }

  @Test
  void theirExampleOfAComposeFileTakesAwayTheSameRightsAsOurs() {
    var ours = ProjectFile.at("compose.yaml").text().replaceAll(" +#.*", "");
    var start = ours.indexOf("    read_only: true\n");
    var rights = ours.substring(start, ours.indexOf("\n\n", start));

    assertThat(rights.lines()).hasSizeGreaterThan(6);
    assertThat(RUN_YOUR_OWN.section("## With Docker and Caddy")).contains(rights);
  }

  private static List<ProjectFile> guides() {
    return ProjectFile.guides().stream()
        .filter(file -> file.path().startsWith("docs/guide"))
        .toList();
  }

  private static List<ProjectFile> sources(String room) {
    return ProjectFile.all().stream()
        .filter(file -> file.path().startsWith("src/main/java/gondulf/" + room))
        .toList();
  }

  /// The first group where there is one, each text once.
  private static List<String> found(Pattern pattern, List<ProjectFile> files) {
    return files.stream()
        .flatMap(file -> pattern.matcher(file.text()).results())
        .map(match -> match.group(match.groupCount()))
        .distinct()
        .toList();
  }

  /// As it reads, wherever its lines end.
  private static String flat(ProjectFile guide) {
    return guide.text().lines().map(String::strip).collect(Collectors.joining(" "));
  }
}
