package gondulf.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Every page in another language")
class LanguageBrowserTests {

  static Stream<Scene> scenes() {
    return Stream.of(
            QuestionScenes.ALL,
            AccountScenes.ALL,
            RefusalScenes.ALL,
            SetupScenes.ALL,
            HelpScenes.ALL)
        .flatMap(List::stream);
  }

  /// Words are longer there, and must break or fit.
  @ParameterizedTest
  @MethodSource("scenes")
  void fitsScreensOfEveryWidth(Scene scene) {
    try (var sight = new Sight(scene)) {
      var page = sight.tab().press("Deutsch").page();

      assertThat(page.locator("html").getAttribute("lang")).isEqualTo("de");
      for (var width : List.of(320, 360, 1280)) {
        page.setViewportSize(width, 800);

        assertThat(page.evaluate("document.scrollingElement.scrollWidth")).isEqualTo(width);
      }
    }
  }
}
