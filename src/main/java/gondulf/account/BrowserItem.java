package gondulf.account;

import gondulf.identity.RememberedBrowser;
import gondulf.web.Speaking;
import java.time.Instant;
import java.util.Map;

/// A browser that is remembered, as its owner sees it.
///
/// @param id names it in a form
record BrowserItem(long id, String name, String since, String lastUsed, String until)
    implements Speaking {

  static BrowserItem of(RememberedBrowser browser, Instant now) {
    return new BrowserItem(
        browser.id(),
        browser.browser().words(),
        Times.day(browser.rememberedAt()),
        Times.ago(browser.usedAt(), now),
        Times.day(browser.endsAt()));
  }

  @Override
  public Map<String, String> names() {
    return Map.of("name", name, "since", since, "last-used", lastUsed, "until", until);
  }
}
