package gondulf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Decisions: short, numbered, each confirmed by a test")
class DecisionTests {

  private static final int ONE_PAGE = 50;
  private static final Pattern HEADING = Pattern.compile("(?m)^##? (.*)$");
  private static final Pattern TEST = Pattern.compile("\\w+Tests\\.\\w+");

  @Test
  void theyAreNumberedWithoutAGap() {
    var decisions = decisions().toList();
    var numbers = IntStream.rangeClosed(1, decisions.size()).mapToObj("%04d-"::formatted).toList();

    assertThat(decisions)
        .isNotEmpty()
        .extracting(decision -> decision.path().getFileName().toString().substring(0, 5))
        .containsExactlyElementsOf(numbers);
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void eachHasTheSameParts(ProjectFile decision) {
    var number = decision.path().getFileName().toString().substring(0, 4);
    var headings = HEADING.matcher(decision.text()).results().map(each -> each.group(1)).toList();

    assertThat(headings.getFirst()).startsWith(number + " ");
    assertThat(headings.subList(1, headings.size()))
        .isEqualTo(List.of("Context", "Options", "Decision", "Consequences", "Confirmation"));
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void eachFitsOnAPage(ProjectFile decision) {
    assertThat(decision.text().lines()).hasSizeLessThanOrEqualTo(ONE_PAGE);
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void eachIsConfirmedByTestsThatExist(ProjectFile decision) {
    var named =
        TEST.matcher(decision.section("## Confirmation"))
            .results()
            .map(MatchResult::group)
            .toList();

    assertThat(named).isNotEmpty();
    assertThat(TestName.names()).containsAll(named);
  }

  static Stream<ProjectFile> decisions() {
    return ProjectFile.guides().stream()
        .filter(file ->
            file.path().getParent() != null && file.path().getParent().endsWith("decisions"));
  }
}
