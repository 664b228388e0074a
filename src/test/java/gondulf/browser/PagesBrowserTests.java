package gondulf.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass(name = "{0}")
@MethodSource("sights")
@DisplayName("Every page")
class PagesBrowserTests {

  private static final String CONTROLS =
      "a[href]:visible, button:visible, input:visible, select:visible, summary:visible, [tabindex='0']:visible";

  private static final String WITHOUT_EDGE =
      """
      [...document.querySelectorAll('button, .button')].filter(each => {
        const style = getComputedStyle(each);
        return style.borderTopColor === style.backgroundColor || style.borderTopWidth === '0px';
      }).map(each => each.outerHTML)
      """;

  private static final String FOCUSED_AND_SEEN =
      "each => each === document.activeElement && getComputedStyle(each).outlineStyle === 'solid'";

  private final Sight sight;
  private final Tab tab;

  PagesBrowserTests(Sight sight) {
    this.sight = sight;
    this.tab = sight.tab();
  }

  /// Made one by one, and closed by JUnit.
  static Stream<Sight> sights() {
    return Stream.of(
            QuestionScenes.ALL,
            AccountScenes.ALL,
            FormScenes.ALL,
            ScriptScenes.ALL,
            RefusalScenes.ALL,
            StrictScenes.ALL,
            SetupScenes.ALL,
            HelpScenes.ALL)
        .flatMap(List::stream)
        .map(Sight::new);
  }

  @Test
  void fitsScreensOfEveryWidth() {
    for (var width : List.of(320, 360, 1280)) {
      tab.page().setViewportSize(width, 800);

      assertThat(tab.page().evaluate("document.scrollingElement.scrollWidth")).isEqualTo(width);
    }
  }

  @Test
  @DisplayName("WCAG 1.4.12 stays whole with letters, words and lines further apart")
  void staysWholeWithTextFurtherApart() {
    tab.page().setViewportSize(320, 800);
    TextSpacing.widen(tab.page());

    assertThat(tab.page().evaluate("document.scrollingElement.scrollWidth")).isEqualTo(320);
    assertThat(TextSpacing.cutOff(tab.page())).isEqualTo(List.of());
    TextSpacing.restore(tab.page());
  }

  @Test
  void isAtTheFieldThatIsWrong() {
    for (var field : tab.page().locator("[aria-invalid=true]").all()) {
      assertThat(field.evaluate("each => each === document.activeElement")).isEqualTo(true);
      assertThat(field.getAttribute("aria-describedby")).contains("-error");
    }
  }

  @Test
  void movesNothing() {
    assertThat(tab.page().evaluate("document.getAnimations().length")).isEqualTo(0);
  }

  @Test
  void showsItsButtonsInColoursOfThePersonsOwn() {
    tab.page().emulateMedia(new EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));

    assertThat(tab.page().evaluate(WITHOUT_EDGE)).isEqualTo(List.of());
    tab.page().emulateMedia(new EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
  }

  @Test
  void isPrintedBlackOnWhiteWithoutWhatIsToPress() {
    tab.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));

    assertThat(paper(ColorScheme.DARK)).isEqualTo("rgb(255, 255, 255)");
    assertThat(tab.page().locator("button:visible, nav:visible, footer:visible").count()).isZero();
    tab.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
  }

  @Test
  void namesAllThatCanBePressedToScreenReaders() {
    for (var control : tab.page().locator(CONTROLS).all()) {
      PlaywrightAssertions.assertThat(control).hasAccessibleName(Pattern.compile("\\w{2}"));
    }
  }

  @Test
  void isLightOrDarkAsThePersonLikes() {
    assertThat(paper(ColorScheme.DARK)).isNotEqualTo(paper(ColorScheme.LIGHT));
  }

  @Test
  @DisplayName("A19 asks nobody for anything but its own server")
  void asksNobodyElse() {
    var app = tab.world().app().redirectUri().resolve("/").toString();

    assertThat(sight.requests())
        .filteredOn(url -> !url.startsWith(app))
        .allMatch(url -> url.startsWith(tab.world().url() + "/"));
  }

  @Test
  void hasNothingForTheBrowserToComplainOf() {
    assertThat(sight.complaints())
        .allMatch(text -> text.contains("the server responded with a status of"));
  }

  @Test
  void leavesNoCookieThatAScriptCouldRead() {
    assertThat(tab.page().context().cookies()).allMatch(cookie -> cookie.httpOnly);
  }

  @Test
  void hasATitleAndOneHeadline() {
    assertThat(tab.headline().count()).isOne();
    assertThat(tab.page().title()).isNotBlank();
    assertThat(tab.page().locator("html").getAttribute("lang")).isEqualTo("en");
  }

  @Test
  void namesEveryFieldVisibly() {
    for (var field : tab.page().locator("input:visible, select").all()) {
      var label = (String) field.evaluate("field => field.labels[0].innerText");

      assertThat(label).isNotBlank();
      assertThat(tab.page().getByLabel(label).count()).isOne();
    }
  }

  @Test
  void isReachedByTheTabKeyInTheOrderOfReading() {
    tab.page().locator("body").evaluate("body => { body.tabIndex = -1; body.focus(); }");

    for (var control : tab.page().locator(CONTROLS).all()) {
      tab.page().keyboard().press("Tab");

      assertThat(control.evaluate(FOCUSED_AND_SEEN)).isEqualTo(true);
    }
  }

  @Test
  void leavesNoNameInBracesUnfilled() {
    var sentences =
        tab.page()
            .locator("body")
            .evaluate(
                "body => { const copy = body.cloneNode(true);"
                    + " copy.querySelectorAll('pre, code').forEach(each => each.remove());"
                    + " return copy.innerHTML; }");

    assertThat(sentences.toString()).doesNotContainPattern("\\{[a-z-]+}");
  }

  /// Found by where it leads, for its words are in the language of the page.
  @Test
  void whatDidNotWorkIsExplained() {
    for (var link : tab.page().locator("a[href^='/help/troubleshooting#']").all()) {
      var target = tab.world().at(link.getAttribute("href"));

      assertThat(tab.page().request().get(target.toString()).text())
          .contains("id=\"" + target.getFragment() + '"');
    }
  }

  /// Colours depend on the scheme and places on the width, so two of the four pairs show all.
  @Test
  void breaksNoRuleOfAccessibility() {
    tab.page().emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    tab.page().setViewportSize(360, 800);
    assertThat(violations()).isEmpty();

    tab.page().emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    tab.page().setViewportSize(1280, 800);
    assertThat(violations()).isEmpty();
  }

  /// A page that comes back by itself does so because it was asked to, and stops when it is told.
  private List<String> violations() {
    var isWatched = tab.page().getByText("Stop that").isVisible();
    return Axe.violations(tab.page()).stream()
        .filter(each -> !isWatched || !each.startsWith("meta-refresh:"))
        .toList();
  }

  private Object paper(ColorScheme scheme) {
    tab.page().emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
    return tab.page().evaluate("getComputedStyle(document.body).backgroundColor");
  }
}
