package gondulf;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.Predefined;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The classes that there are.
final class ProjectClasses {

  /// Without those that Spring writes for the image, which an earlier build may have left.
  static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("__"))
          .importPackages("gondulf");

  private ProjectClasses() {}

  /// As documents name them: `ClientId`, `Fetched.Document`, `ClientIdTests`.
  static Set<String> names() {
    var compiled =
        MAIN.stream().map(each -> each.getName().replaceFirst(".*\\.", "").replace('$', '.'));
    var written =
        ProjectFile.all().stream()
            .map(file -> file.path().getFileName().toString())
            .filter(name -> name.endsWith(".java"))
            .map(name -> name.replace(".java", ""));
    return Stream.concat(compiled, written).collect(Collectors.toSet());
  }
}
