package gondulf.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import gondulf.neighbourhood.World;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// The Chromium of this machine, which finds the homes of the shared world by their names.
///
/// All tests share the program; each has profiles of its own, closed after it.
final class Chromium implements AfterEachCallback {

  private static final List<Path> PLACES =
      Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
          .map(Path::of)
          .toList();

  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final List<BrowserContext> profiles = new ArrayList<>();

  /// A browser that nobody has used yet: its tabs share their cookies, and nobody else has them. It
  /// runs no scripts: no page of the server needs any.
  BrowserContext profile() {
    return profile(new NewContextOptions().setJavaScriptEnabled(false));
  }

  /// Another one, for apps that are scripts.
  BrowserContext profileWithScripts() {
    return profile(new NewContextOptions());
  }

  /// Whose certificates are good, no profile asks: those of the homes are their own.
  private BrowserContext profile(NewContextOptions options) {
    var profile = Running.BROWSER.newContext(options.setIgnoreHTTPSErrors(true));
    profile.setDefaultTimeout(10_000);
    profiles.add(profile);
    return profile;
  }

  @Override
  public void afterEach(ExtensionContext test) {
    close();
  }

  void close() {
    profiles.forEach(BrowserContext::close);
    profiles.clear();
  }

  /// Started by the first test that needs it, ended with the JVM.
  private static final class Running {

    private static final Browser BROWSER =
        Playwright.create(
                new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
            .chromium()
            .launch(new LaunchOptions().setExecutablePath(program()).setArgs(arguments()));

    private static List<String> arguments() {
      var homes = "--host-resolver-rules=MAP *.example " + World.shared().homes().authority();
      return Stream.concat(ARGUMENTS.stream(), Stream.of(homes)).toList();
    }

    private static Path program() {
      return PLACES.stream()
          .filter(Files::isExecutable)
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("there is no Chromium in " + PLACES));
    }
  }
}
