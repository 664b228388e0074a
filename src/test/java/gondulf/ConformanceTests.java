package gondulf;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is written of conformance is true")
class ConformanceTests {

  private static final ProjectFile LIST = ProjectFile.at("docs/conformance.md");
  private static final List<List<String>> ROWS =
      LIST.headings().stream().flatMap(heading -> LIST.rows(heading).stream()).toList();

  private static final Pattern PART = Pattern.compile("([A-Z]+)-01 to \\1-(\\d+)");

  /// How many rules each part of the specifications has.
  private static final Map<String, Integer> RULES =
      Map.ofEntries(
          Map.entry("ID", 13),
          Map.entry("MD", 21),
          Map.entry("CL", 30),
          Map.entry("AZ", 23),
          Map.entry("UA", 12),
          Map.entry("CO", 16),
          Map.entry("AR", 10),
          Map.entry("CD", 13),
          Map.entry("PR", 6),
          Map.entry("TK", 19),
          Map.entry("RF", 11),
          Map.entry("IN", 10),
          Map.entry("RV", 9),
          Map.entry("UI", 7),
          Map.entry("HT", 8),
          Map.entry("SF", 12),
          Map.entry("ST", 7),
          Map.entry("D", 31),
          Map.entry("W", 33),
          Map.entry("MC", 11),
          Map.entry("FC", 19),
          Map.entry("TI", 8));

  private static final Set<String> PROOFS =
      Set.of(
          "T-static",
          "T-pin-W",
          "T-pin-N",
          "T-dns-fail",
          "T-nonce",
          "T-host",
          "T-path",
          "T-outage",
          "T-nosmtp");

  @Test
  void everyCaseAndRuleHasOneRow() {
    var known =
        Stream.of(numbered("A", 34), numbered("B", 24), PROOFS.stream(), rules())
            .flatMap(ids -> ids);

    assertThat(ROWS)
        .flatMap(row -> ids(row).toList())
        .containsExactlyInAnyOrderElementsOf(known.toList());
  }

  @Test
  void everyRowHasAStatusAndTheReasonForIt() {
    assertThat(ROWS)
        .allSatisfy(row ->
            assertThat(row.get(2))
                .as(row.getFirst())
                .matches("holds|(in part|later|not applicable|chosen otherwise): .+"));
  }

  @Test
  void aChoiceOfOurOwnIsWrittenDownAsADecision() {
    assertThat(ROWS)
        .filteredOn(row -> row.get(2).startsWith("chosen otherwise"))
        .allSatisfy(
            row -> assertThat(Path.of("docs", linkIn(row.get(2)))).as(row.getFirst()).exists());
  }

  @Test
  void whatHoldsIsShownByATest() {
    assertThat(ROWS)
        .filteredOn(row -> row.get(2).matches("(holds|in part).*"))
        .allSatisfy(row -> assertThat(tests(row)).as(row.getFirst()).isNotEmpty());
  }

  @Test
  void theTestsOfARowAreThoseThatNameIt() {
    var listed = ROWS.stream().collect(toMap(List::getFirst, ConformanceTests::tests));
    var real = listed.keySet().stream().collect(toMap(id -> id, TestName::namesOf));

    assertThat(listed).containsExactlyInAnyOrderEntriesOf(real);
  }

  @Test
  void noTestNamesWhatIsNotKnown() {
    assertThat(ROWS.stream().map(List::getFirst).collect(toSet())).containsAll(TestName.allIds());
  }

  /// A row stands for one rule, or for all of a part that is not built.
  private static Stream<String> ids(List<String> row) {
    var part = PART.matcher(row.getFirst());
    return part.matches()
        ? rules(part.group(1), Integer.parseInt(part.group(2)))
        : Stream.of(row.getFirst());
  }

  private static Stream<String> rules() {
    return RULES.entrySet().stream().flatMap(part -> rules(part.getKey(), part.getValue()));
  }

  private static Stream<String> rules(String part, int last) {
    return IntStream.rangeClosed(1, last).mapToObj(number -> "%s-%02d".formatted(part, number));
  }

  private static String linkIn(String status) {
    return status.replaceFirst(".*]\\((decisions/[\\w.-]+)\\).*", "$1");
  }

  private static Stream<String> numbered(String letter, int last) {
    return IntStream.rangeClosed(1, last).mapToObj(number -> letter + number);
  }

  private static Set<String> tests(List<String> row) {
    return Arrays.stream(row.get(3).split(", "))
        .filter(name -> !name.isEmpty())
        .collect(toCollection(TreeSet::new));
  }
}
