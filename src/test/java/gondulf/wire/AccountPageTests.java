package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.World;
import gondulf.passkey.SoftwareAuthenticator;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("WCAG 2.2: the pages of an account")
class AccountPageTests {

  private static final List<String> PAGES =
      List.of(
          "/account",
          "/account/ways",
          "/account/activity",
          "/account/keys",
          "/account/data",
          "/account/data/delete",
          "/account/apps/revokeall",
          "/account/ways/record");

  private final World world = World.shared();
  private final Asked asked =
      App.listing(world, "pages.app.example", "https://pages.app.example/cb")
          .asks("https://pages.app.example/cb")
          .with("scope", "create");

  @Test
  @DisplayName("Headings go in order, and each control has a name of its own")
  void areInOrder() {
    var holder = AccountHolder.byMail(world, "orderly.judy.example");
    holder.remembered(asked);
    holder.post("/account/keys/server", "server", "wiki");
    holder.post("/account/keys/token", "name", "script", "scope", "create");
    holder.post("/account/data/delete");
    holder.post("/account/ways/record");
    holder.addPasskey(SoftwareAuthenticator.at(world.url()), "phone");

    for (var path : PAGES) {
      var page = holder.browser().open(path).document();
      assertThat(holder.browser().url().getPath()).isEqualTo(path);
      assertThat(page.select("nav.sections [aria-current=page]")).as(path).hasSize(1);
      headingsAreInOrder(page, path);
      controlsHaveNames(page, path);
    }
    var passkey = "/account/ways/passkey?id=" + Rows.of(holder).newest("passkey");
    headingsAreInOrder(holder.browser().open(passkey).document(), passkey);
    controlsHaveNames(holder.browser().document(), passkey);
  }

  @Test
  void areForSomebodyWhoIsSignedIn() {
    for (var path : PAGES) {
      var browser = world.browser().open(path);
      assertThat(browser.text()).as(path).contains("Which website is yours?");
      assertThat(browser.status()).isEqualTo(200);
    }
    assertThat(world.browser().open("/").follow("Sign in to your account").text())
        .contains("Which website is yours?");
  }

  @Test
  @DisplayName("A18 What an address says is never a word of the page")
  void sayNothingFromTheAddress() {
    var holder = AccountHolder.byMail(world, "said.judy.example");

    assertThat(holder.read("/account?done=Pay+here")).doesNotContain("Pay here");
    assertThat(holder.browser().document().select("[role=status]")).isEmpty();
    assertThat(holder.read("/account?done=revoked")).contains("It may do nothing in your name");
  }

  private static void headingsAreInOrder(Document page, String path) {
    assertThat(page.select("h1")).as(path).hasSize(1);
    var last = 1;
    for (var heading : page.select("h1, h2, h3, h4")) {
      var level = heading.normalName().charAt(1) - '0';
      assertThat(level).as(path + " " + heading).isLessThanOrEqualTo(last + 1);
      last = level;
    }
  }

  private static void controlsHaveNames(Document page, String path) {
    for (var control : page.select("input:not([type=hidden]), select, textarea")) {
      var isLabelled =
          control.closest("label") != null
              || !page.select("label[for=" + control.id() + "]").isEmpty();
      assertThat(isLabelled).as(path + " " + control).isTrue();
      for (var id : control.attr("aria-describedby").split(" ", -1)) {
        assertThat(id.isEmpty() || page.getElementById(id) != null).as(path + " " + id).isTrue();
      }
    }
    for (var button : page.select(".items button, .items .button")) {
      assertThat(button.attr("aria-label")).as(path).startsWith(button.text() + " ");
    }
  }
}
