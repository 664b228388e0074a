package gondulf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A test, as documents name it: `ClientIdTests.isNotEndless`. Read from its source, since those in
/// a browser are compiled on demand only.
///
/// @param title its display name, or nothing
record TestName(String name, String title) {

  private static final Pattern ID =
      Pattern.compile("\\b([AB]\\d{1,2}|T-[a-z]+(-\\w+)?|[A-Z]{1,2}-\\d{2})\\b");
  private static final String TEXT = "\\s*(\\+\\s*)?\"([^\"\\\\]|\\\\.)*\"\\s*";
  private static final Pattern MARK =
      Pattern.compile(
          "@DisplayName\\((?<title>(%s)+)\\)|@(?<test>Test|ParameterizedTest)\\b|(?<class>\\bclass )|\\bvoid (?<name>\\w+)"
              .formatted(TEXT));

  private static final List<TestName> ALL =
      ProjectFile.all().stream()
          .filter(file -> file.toString().endsWith("Tests.java"))
          .flatMap(file -> in(file).stream())
          .toList();

  static Set<String> names() {
    return names(_ -> true);
  }

  /// Those that say that they show a case or a rule.
  static Set<String> namesOf(String id) {
    return names(test -> test.ids().anyMatch(id::equals));
  }

  /// The cases and rules that any test says to show.
  static Set<String> allIds() {
    return ALL.stream().flatMap(TestName::ids).collect(Collectors.toSet());
  }

  private static Set<String> names(Predicate<TestName> wanted) {
    return ALL.stream()
        .filter(wanted)
        .map(TestName::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Stream<String> ids() {
    return ID.matcher(title).results().map(MatchResult::group);
  }

  /// What stands between two methods belongs to the second.
  private static List<TestName> in(ProjectFile source) {
    var type = source.path().getFileName().toString().replace(".java", ".");
    var tests = new ArrayList<TestName>();
    var title = "";
    var isTest = false;
    for (var mark : MARK.matcher(source.text()).results().toList()) {
      if (mark.group("test") != null) {
        isTest = true;
      } else if (mark.group("title") != null) {
        title = mark.group("title");
      } else {
        if (isTest && mark.group("name") != null) {
          tests.add(new TestName(type + mark.group("name"), title));
        }
        title = "";
        isTest = false;
      }
    }
    return tests;
  }
}
