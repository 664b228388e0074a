package gondulf.browser;

import static gondulf.browser.QuestionScenes.begin;

import gondulf.neighbourhood.home.Reply;
import java.net.URI;
import java.util.List;

/// The pages that say that something did not work.
final class RefusalScenes {

  private static final String METADATA = "/.well-known/oauth-authorization-server";
  private static final String AWAY = "https://west.example/";
  private static final String NEAR = "https://www.heidi.example/";

  static final List<Scene> ALL =
      List.of(
          Scene.of("no page there", tab -> tab.open(tab.world().at("/no-such-page"))),
          Scene.of("page that is only posted to", tab -> tab.open(tab.world().at("/account/out"))),
          Scene.of("address that can't be read", tab -> tab.open(tab.world().at("/setup?me=%ff"))),
          Scene.of("request without an app", tab -> tab.open(tab.world().at("/authorize"))),
          Scene.of("error for a program", tab -> Strangers.onThisDevice(tab, "token")),
          Scene.of("website that names no server", tab -> type(tab, "carol.example")),
          Scene.of("website that is down", tab -> type(tab, "erin.example")),
          Scene.of("website of another server", tab -> type(tab, "grace.example")),
          Scene.of("website that is nobody's", tab -> type(tab, "co.uk")),
          Scene.of("website without a page", tab -> typeHome(tab, Reply.text("text/plain", "Hi"))),
          Scene.of("website that moved", tab -> typeHome(tab, Reply.redirect(301, AWAY))),
          Scene.of("website that moved for now", tab -> typeHome(tab, Reply.redirect(302, NEAR))),
          Scene.of("website without a way", RefusalScenes::noWay),
          Scene.of("mail that can't be sent", RefusalScenes::noMail),
          Scene.of("mail that is refused for good", RefusalScenes::refusedMail),
          Scene.of("sign-in of another browser", RefusalScenes::otherBrowser),
          Scene.of("sign-in that is over", RefusalScenes::ended),
          Scene.of("step that comes too early", RefusalScenes::tooEarly),
          Scene.of("form that was changed", RefusalScenes::changedForm),
          Scene.of("answer given twice", RefusalScenes::secondAnswer));

  private RefusalScenes() {}

  static void type(Tab tab, String website) {
    tab.comeFromTheAppAs("alice.example", "").type("Your website", website).press("Continue");
  }

  private static void typeHome(Tab tab, Reply reply) {
    tab.world().homes().put("https://heidi.example/", reply);
    tab.world().homes().put(AWAY, Reply.html("Here I am"));
    tab.world().homes().put(NEAR, Reply.html("Here I am"));
    type(tab, "heidi.example");
  }

  private static void noWay(Tab tab) {
    tab.world().homes().put("https://heidi.example/path/", Reply.html(link(tab)));
    type(tab, "heidi.example/path/");
  }

  private static String link(Tab tab) {
    return "<link rel=\"indieauth-metadata\" href=\"%s\">".formatted(tab.world().at(METADATA));
  }

  private static void noMail(Tab tab) {
    begin(tab, "alice.example", "");
    tab.world().mailbox().shut();
    tab.press("Send the code");
    tab.world().mailbox().open();
  }

  private static void refusedMail(Tab tab) {
    tab.world().mailbox().refuse("refused@heidi.example");
    typeHome(tab, Reply.html(link(tab) + "<a rel=me href=mailto:refused@heidi.example>Mail</a>"));
    tab.press("Send the code");
  }

  private static void otherBrowser(Tab tab) {
    begin(tab, "alice.example", "").page().context().clearCookies();
    tab.page().reload();
  }

  private static void ended(Tab tab) {
    begin(tab, "alice.example", "");
    tab.open(URI.create(tab.page().url()).resolve("/sign-in/no-such-sign-in/proof"));
  }

  private static void tooEarly(Tab tab) {
    begin(tab, "alice.example", "");
    tab.open(URI.create(tab.page().url()).resolve("consent"));
  }

  private static void changedForm(Tab tab) {
    begin(tab, "alice.example", "");
    tab.page().locator("[name=form_secret]").first().evaluate("field => field.value = 'changed'");
    tab.press("Send the code");
  }

  private static void secondAnswer(Tab tab) {
    var client = tab.world().app().client();
    var attempt = client.begin("alice.example", "");
    tab.open(attempt.url()).press("Continue").showByMail("alice@alice.example").press("Allow");
    client.finish(attempt, URI.create(tab.page().url()));
    tab.page().goBack();
    tab.press("Allow");
  }
}
