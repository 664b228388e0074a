package gondulf;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is written of conformance is true")
class ConformanceTests {

  private static final List<List<String>> CASES =
      Stream.of("## Servers like this one", "## Frameworks and libraries", "## Proof of a domain")
          .flatMap(heading -> ProjectFile.at("docs/conformance.md").rows(heading).stream())
          .toList();

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
  void everyKnownCaseHasOneRow() {
    var known =
        Stream.of(numbered("A", 34), numbered("B", 24), PROOFS.stream()).flatMap(ids -> ids);

    assertThat(CASES)
        .extracting(List::getFirst)
        .containsExactlyInAnyOrderElementsOf(known.toList());
  }

  @Test
  void everyCaseHasAStatusAndTheReasonForIt() {
    assertThat(CASES)
        .allSatisfy(
            row -> assertThat(row.get(2)).matches("holds|(in part|later|not applicable): .+"));
  }

  @Test
  void aCaseThatHoldsIsShownByATest() {
    assertThat(CASES)
        .filteredOn(row -> row.get(2).matches("(holds|in part).*"))
        .allSatisfy(row -> assertThat(tests(row)).as(row.getFirst()).isNotEmpty());
  }

  @Test
  void theTestsOfACaseAreThoseThatNameIt() {
    var listed = CASES.stream().collect(toMap(List::getFirst, ConformanceTests::tests));
    var real = listed.keySet().stream().collect(toMap(id -> id, TestName::namesOf));

    assertThat(listed).containsExactlyInAnyOrderEntriesOf(real);
  }

  @Test
  void noTestNamesACaseThatIsNotKnown() {
    assertThat(CASES.stream().map(List::getFirst).collect(toSet())).containsAll(TestName.allIds());
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
