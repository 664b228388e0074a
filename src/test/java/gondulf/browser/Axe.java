package gondulf.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What axe-core, which others wrote, finds wrong with the page that a tab shows.
///
/// It comes in by the browser's tools for developers, which a page's own policy does not bind: that
/// one lets no foreign script in, and stays as it is. Where scripts are off, timers are too, which
/// axe sets to give others their turn: it goes on at once instead.
final class Axe {

  private static final String SOURCE =
      read(Path.of("target/witness/node_modules/axe-core/axe.min.js"));

  private static final String RUN =
      """
      () => axe
        .run({
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
          preload: false,
          resultTypes: ['violations'],
          elementRef: false
        })
        .then(result => result.violations.flatMap(rule =>
          rule.nodes.map(node => `${rule.id}: ${node.html}: ${node.failureSummary}`)))
      """;

  private static final String AT_ONCE =
      "window.setTimeout = later => Promise.resolve().then(later);";

  private Axe() {}

  @SuppressWarnings("unchecked")
  static List<String> violations(Page page) {
    page.evaluate("() => { " + AT_ONCE + SOURCE + " }");
    return (List<String>) page.evaluate(RUN);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
