package gondulf.browser;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.Clip;
import com.microsoft.playwright.options.ColorScheme;
import gondulf.neighbourhood.World;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
  private static final int WINDOW = 1280;
  private static final int PICTURE = 720;

  /// Server and site are at other ports each time; those of the README are shown.
  private static final String AT_USUAL_PORTS =
      """
      ports => {
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
          for (const [port, usual] of Object.entries(ports)) {
            texts.currentNode.data = texts.currentNode.data.replaceAll(':' + port, ':' + usual);
          }
        }
      }
      """;

  @ParameterizedTest
  @CsvSource({
    "home,         home,                              LIGHT,  900",
    "doctor,       'setup, one finding',              LIGHT, 1430",
    "code,         code,                              LIGHT,  900",
    "consent,      consent to go on later,            LIGHT, 1430",
    "consent-dark, consent to go on later,            DARK,  1430",
    "account,      account of somebody who uses apps, LIGHT,  900",
  })
  void take(String name, String scene, ColorScheme scheme, int most) throws IOException {
    try (var sight = new Sight(named(scene))) {
      var page = sight.tab().page();
      page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
      page.setViewportSize(WINDOW, 600);
      page.evaluate(AT_USUAL_PORTS, usualPorts(sight.tab().world()));
      var height = (int) page.evaluate("document.scrollingElement.scrollHeight");
      var picture = new Clip((WINDOW - PICTURE) / 2, 0, PICTURE, Math.min(height, most));
      Files.createDirectories(DIRECTORY);
      SmallPicture.of(page.screenshot(new ScreenshotOptions().setFullPage(true).setClip(picture)))
          .write(DIRECTORY.resolve(name + ".png"));
    }
  }

  private static Map<String, Integer> usualPorts(World world) {
    return Map.of(
        String.valueOf(world.url().getPort()),
        8080,
        String.valueOf(world.app().redirectUri().getPort()),
        8081);
  }

  private static Scene named(String name) {
    return Stream.of(
            QuestionScenes.ALL, AccountScenes.ALL, SetupScenes.ALL, List.of(accountWithApps()))
        .flatMap(List::stream)
        .filter(scene -> scene.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Scene accountWithApps() {
    return Scene.of(
        "account of somebody who uses apps",
        tab -> {
          var client = tab.world().app().client();
          var attempt = client.begin("alice.example", "profile create update");
          tab.open(attempt.url()).press("Continue").showByMail("alice@alice.example");
          tab.press("Allow");
          client.finish(attempt, URI.create(tab.page().url()));
          tab.open(tab.world().at("/account")).type("Your website", "alice.example");
          tab.press("Continue").showByMail("alice@alice.example");
        });
  }
}
