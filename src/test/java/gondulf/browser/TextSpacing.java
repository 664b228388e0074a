package gondulf.browser;

import com.microsoft.playwright.Page;

/// Letters, words and lines as far apart as some people need them in order to read.
///
/// @see <a href="https://www.w3.org/TR/WCAG22/#text-spacing">WCAG 2.2 §1.4.12</a>
final class TextSpacing {

  private static final String APPLY =
      """
      () => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`
          * {
            line-height: 1.5 !important;
            letter-spacing: 0.12em !important;
            word-spacing: 0.16em !important;
          }
          p { margin-bottom: 2em !important; }
        `);
        document.adoptedStyleSheets = [sheet];
      }
      """;

  private static final String CUT_OFF =
      """
      [...document.querySelectorAll('a, button, p, h1, h2, h3, h4, li, dd, dt, label, pre, strong')]
        .filter(each => each.clientWidth > 1 && each.scrollWidth > each.clientWidth + 1)
        .map(each => each.outerHTML)
      """;

  private TextSpacing() {}

  static void widen(Page page) {
    page.evaluate(APPLY);
  }

  static void restore(Page page) {
    page.evaluate("() => { document.adoptedStyleSheets = []; }");
  }

  /// What does not fit into its place, as HTML.
  static Object cutOff(Page page) {
    return page.evaluate(CUT_OFF);
  }
}
