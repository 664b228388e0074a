package gondulf.browser;

import static org.assertj.core.api.Assertions.assertThat;

/// A tab of which somebody uses the keys alone. At each stop of the tab key they must see where
/// they are: at something that can be seen, in full, with a line around it.
record Keyboard(Tab tab) {

  private static final int MOST_STOPS = 60;

  private static final String SEEN =
      """
      () => {
        const each = document.activeElement;
        const box = each.getBoundingClientRect();
        const there = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        return getComputedStyle(each).outlineStyle === 'solid'
          && box.top >= 0 && box.left >= 0 && box.right <= innerWidth
          && there !== null && (each.contains(there) || there.contains(each));
      }
      """;

  private static final String NAME =
      """
      () => {
        const each = document.activeElement;
        const label = each.labels?.[0] ?? each;
        return each.ariaLabel ?? label.innerText.trim().split('\\n')[0];
      }
      """;

  /// Goes to what has a name, forwards from where one is.
  Keyboard to(String name) {
    for (int stops = 0; stops < MOST_STOPS; stops++) {
      tab.page().keyboard().press("Tab");
      assertThat(tab.page().evaluate(SEEN)).as("what is before " + name).isEqualTo(true);
      if (name.equals(tab.page().evaluate(NAME))) {
        return this;
      }
    }
    throw new AssertionError("no stop is named " + name);
  }

  /// Goes to a link or button, and on to the page that it leads to.
  Keyboard enter(String name) {
    to(name).tab.page().evaluate("document.documentElement.dataset.left = 'yes'");
    tab.page().keyboard().press("Enter");
    tab.page().locator("html:not([data-left])").waitFor();
    tab.page().waitForLoadState();
    return this;
  }

  /// Goes to a box and ticks it, or takes its tick away.
  Keyboard tick(String name) {
    to(name).tab.page().keyboard().press("Space");
    return this;
  }

  Keyboard type(String name, String text) {
    to(name);
    tab.page().keyboard().press("ControlOrMeta+A");
    tab.page().keyboard().type(text);
    return this;
  }
}
