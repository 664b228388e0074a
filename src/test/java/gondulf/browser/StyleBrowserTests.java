package gondulf.browser;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.World;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The style sheet")
class StyleBrowserTests {

  /// A rule that somebody forgot to close takes in all that follow, and none of them holds.
  private static final String RULES_IN_RULES =
      """
      () => {
        const inside = rule => [...rule.cssRules ?? []].flatMap(each =>
          rule instanceof CSSStyleRule ? [each.cssText] : inside(each));
        return [...document.styleSheets].flatMap(sheet => [...sheet.cssRules].flatMap(inside));
      }
      """;

  @RegisterExtension final Chromium chromium = new Chromium();

  @Test
  void closesEachOfItsRules() {
    var tab = Tab.in(chromium.profile(), World.shared()).open(World.shared().at("/"));

    assertThat(tab.page().evaluate(RULES_IN_RULES)).isEqualTo(List.of());
  }
}
