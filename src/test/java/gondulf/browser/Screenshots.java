package gondulf.browser;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Takes the pictures of the documentation, from the real pages. It is no test, and runs when
/// asked:
///
/// ```
/// mvn -Pbrowser test -Dtest=Screenshots
/// ```
class Screenshots {

  private static final Path DIRECTORY = Path.of("docs", "pictures");
  private static final int WIDTH = 1280;

  /// The server is at another port each time; that of the README is shown.
  private static final String AT_USUAL_PORT =
      """
      port => {
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
          const text = texts.currentNode;
          text.data = text.data.replaceAll('localhost:' + port, 'localhost:8080');
        }
      }
      """;

  @ParameterizedTest
  @CsvSource({
    "home,         home,                                LIGHT,  900",
    "doctor,       setup of a website without a line,   LIGHT, 1200",
    "code,         code,                                LIGHT,  800",
    "consent,      consent to go on later,              LIGHT, 1100",
    "consent-dark, consent to go on later,              DARK,  1100",
    "account,      account,                             LIGHT,  900",
  })
  void take(String name, String scene, ColorScheme scheme, int height) throws IOException {
    try (var sight = new Sight(named(scene))) {
      var tab = sight.tab();
      tab.page().emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
      tab.page().setViewportSize(WIDTH, height);
      tab.page().evaluate(AT_USUAL_PORT, tab.world().url().getPort());
      Files.createDirectories(DIRECTORY);
      SmallPicture.of(tab.page().screenshot(new ScreenshotOptions()))
          .write(DIRECTORY.resolve(name + ".png"));
    }
  }

  private static Scene named(String name) {
    return Stream.of(QuestionScenes.ALL, AccountScenes.ALL, SetupScenes.ALL)
        .flatMap(List::stream)
        .filter(scene -> scene.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
