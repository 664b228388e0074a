package gondulf.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The scripts: one for passkeys, and one that copies")
class ScriptTests {

  private static final Path STATIC = Path.of("src/main/resources/static");

  @Test
  void thereIsNoOther() throws IOException {
    try (var files = Files.walk(Path.of("src/main/resources"))) {
      assertThat(files.filter(file -> file.toString().matches(".*\\.m?js")))
          .containsExactlyInAnyOrder(STATIC.resolve("gondulf.js"), STATIC.resolve("copy.js"));
    }
  }

  @ParameterizedTest
  @CsvSource({"gondulf.js, 120", "copy.js, 25"})
  void theyAreShort(String name, int most) throws IOException {
    assertThat(Files.readAllLines(STATIC.resolve(name))).hasSizeLessThanOrEqualTo(most);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gondulf.js", "copy.js"})
  @DisplayName("A18 A19 it asks nobody for anything, and makes no markup or script of what it has")
  void itAsksNobodyAndMakesNoMarkup(String name) throws IOException {
    assertThat(Files.readString(STATIC.resolve(name)))
        .doesNotContainPattern("https?:|fetch\\(|XMLHttp|WebSocket|sendBeacon")
        .doesNotContainPattern("import\\b|\\.src\\b|eval\\(|Function\\(")
        .doesNotContainPattern("innerHTML|outerHTML|insertAdjacent|document\\.write");
  }
}
