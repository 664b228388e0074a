package gondulf.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
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
    tab.page().locator("body").evaluate("body => { document.activeElement.blur(); }");

    for (var control : tab.page().locator(CONTROLS).all()) {
      tab.page().keyboard().press("Tab");

      assertThat(control.evaluate("each => each === document.activeElement")).isEqualTo(true);
      assertThat(control.evaluate("each => getComputedStyle(each).outlineStyle"))
          .isEqualTo("solid");
    }
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

  private Object paper(ColorScheme scheme) {
    tab.page().emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
    return tab.page().evaluate("getComputedStyle(document.body).backgroundColor");
  }
}
