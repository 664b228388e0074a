package gondulf.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import gondulf.neighbourhood.World;
import java.net.URI;

/// A tab of a browser, and what somebody does in it who signs in.
record Tab(World world, Page page) {

  static Tab in(BrowserContext profile, World world) {
    return new Tab(world, profile.newPage());
  }

  Tab open(URI url) {
    page.navigate(url.toString());
    return this;
  }

  /// Goes to the app, and lets it send the browser to the server.
  Tab signInToTheAppAs(String website) {
    open(world.app().redirectUri().resolve("/app"));
    return type("Your website", website).press("Sign in");
  }

  /// Comes from the app right away, as if the person had been at its page.
  Tab comeFromTheAppAs(String website, String scope) {
    return open(world.app().client().begin(website, scope).url());
  }

  Tab type(String label, String text) {
    page.getByLabel(label).fill(text);
    return this;
  }

  Tab press(String button) {
    button(button).click();
    page.waitForLoadState();
    return this;
  }

  Tab follow(String link) {
    page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(link)).click();
    page.waitForLoadState();
    return this;
  }

  /// Has a code sent, reads it in the mail and types it.
  Tab showByMail(String address) {
    return press("Send the code").typeTheCodeSentTo(address);
  }

  Tab typeTheCodeSentTo(String address) {
    return type("Code from the mail", code(address)).press("Continue");
  }

  /// Does at the DNS provider what the page says.
  Tab publishTheRecord() {
    var lines = page.locator("pre.record").allTextContents();
    world.dns().addTxt(lines.getFirst(), lines.getLast());
    return this;
  }

  /// The code that came by mail before the page that asks for it.
  String code(String address) {
    page.getByLabel("Code from the mail").waitFor();
    return world.mailbox().lastCodeTo(address).orElseThrow();
  }

  Locator button(String text) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(text).setExact(true));
  }

  Locator headline() {
    return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1));
  }
}
