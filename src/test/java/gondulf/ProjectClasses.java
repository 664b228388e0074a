package gondulf;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.Predefined;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;

/// The classes that there are, as documents name them.
final class ProjectClasses {

  static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("gondulf");

  static final JavaClasses TESTS =
      new ClassFileImporter()
          .withImportOption(Predefined.ONLY_INCLUDE_TESTS)
          .importPackages("gondulf");

  private static final Pattern CASE_ID = Pattern.compile("\\b([AB]\\d{1,2}|T-[a-z]+(-\\w+)?)\\b");

  private ProjectClasses() {}

  /// `ClientId`, `Fetched.Document`, `ClientIdTests`.
  static Set<String> names() {
    return Stream.of(MAIN, TESTS)
        .flatMap(JavaClasses::stream)
        .map(each -> each.getName().replaceFirst(".*\\.", "").replace('$', '.'))
        .collect(Collectors.toSet());
  }

  /// `ClientIdTests.aLoopbackAddressIsTaken`.
  static Set<String> tests() {
    return tests(_ -> true).collect(Collectors.toSet());
  }

  /// The tests that say that they show a security case.
  static Set<String> testsOf(String id) {
    return tests(method -> ids(method).anyMatch(id::equals))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// The security cases that tests say they show.
  static Set<String> idsOfTests() {
    return TESTS.stream()
        .flatMap(type -> type.getMethods().stream())
        .flatMap(ProjectClasses::ids)
        .collect(Collectors.toSet());
  }

  private static Stream<String> tests(Predicate<JavaMethod> wanted) {
    return TESTS.stream()
        .filter(type -> type.getSimpleName().endsWith("Tests"))
        .flatMap(type -> type.getMethods().stream())
        .filter(ProjectClasses::isTest)
        .filter(wanted)
        .map(method -> method.getOwner().getSimpleName() + "." + method.getName());
  }

  private static boolean isTest(JavaMethod method) {
    return method.isAnnotatedWith("org.junit.jupiter.api.Test")
        || method.isMetaAnnotatedWith("org.junit.platform.commons.annotation.Testable");
  }

  private static Stream<String> ids(JavaMethod method) {
    return method.tryGetAnnotationOfType(DisplayName.class).map(DisplayName::value).stream()
        .flatMap(name -> CASE_ID.matcher(name).results())
        .map(ProjectClasses::firstGroup);
  }

  private static String firstGroup(MatchResult match) {
    return match.group(1);
  }
}
