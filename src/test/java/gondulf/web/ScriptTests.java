package gondulf.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The one script")
class ScriptTests {

  private static final Path STATIC = Path.of("src/main/resources/static");

  private final String script = Files.readString(STATIC.resolve("gondulf.js"));

  ScriptTests() throws IOException {}

  @Test
  void thereIsNoOther() throws IOException {
    try (var files = Files.walk(Path.of("src/main/resources"))) {
      assertThat(files.filter(file -> file.toString().matches(".*\\.m?js")))
          .containsExactly(STATIC.resolve("gondulf.js"));
    }
  }

  @Test
  void itIsShort() {
    assertThat(script.lines()).hasSizeLessThanOrEqualTo(120);
  }

  @Test
  @DisplayName("A18 A19 it asks nobody for anything, and makes no markup or script of what it has")
  void itAsksNobodyAndMakesNoMarkup() {
    assertThat(script)
        .doesNotContainPattern("https?:|fetch\\(|XMLHttp|WebSocket|sendBeacon")
        .doesNotContainPattern("import\\b|\\.src\\b|eval\\(|Function\\(")
        .doesNotContainPattern("innerHTML|outerHTML|insertAdjacent|document\\.write");
  }
}
