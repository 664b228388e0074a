package gondulf.account;

import gondulf.identity.RememberedBrowser;
import java.time.Instant;

/// A browser that is remembered, as its owner sees it.
///
/// @param id names it in a form
record BrowserItem(long id, String name, String since, String lastUsed, String until) {

  static BrowserItem of(RememberedBrowser browser, Instant now) {
    return new BrowserItem(
        browser.id(),
        browser.browser().text(),
        Times.day(browser.rememberedAt()),
        Times.ago(browser.usedAt(), now),
        Times.day(browser.endsAt()));
  }
}
