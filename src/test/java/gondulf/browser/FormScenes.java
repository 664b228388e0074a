package gondulf.browser;

import static gondulf.browser.AccountScenes.account;

import java.util.List;

/// The forms of an account: what they ask back, what they refuse, and what comes of them.
final class FormScenes {

  private static final String OTHER = "other@alice.example";

  static final List<Scene> ALL =
      List.of(
          Scene.of("token that was made", tab -> token(tab, "script", "")),
          Scene.of("token for no scope", tab -> token(tab, "script", "\"quoted\"")),
          Scene.of("token without a name", tab -> token(tab, " ", "")),
          Scene.of("key that was made", tab -> key(tab, "wiki")),
          Scene.of("key without a name", tab -> key(tab, " ")),
          Scene.of("apps, one made by hand", FormScenes::apps),
          Scene.of("apps, all to be revoked", FormScenes::revokeAll),
          Scene.of("address that is none", tab -> address(tab, "a@b")),
          Scene.of("code to an address", tab -> address(tab, OTHER)),
          Scene.of("code to an address, wrong", FormScenes::wrongCode),
          Scene.of("address that waits", FormScenes::waitingAddress),
          Scene.of("tie", FormScenes::tie),
          Scene.of("tie that is looked for", tab -> tie(tab).press("Look again now")),
          Scene.of("tie that is there", FormScenes::tieFound),
          Scene.of("domain that is tied", FormScenes::tied),
          Scene.of(
              "account to be deleted", tab -> account(tab, "/data").follow("Delete my account")),
          Scene.of("account signed out of", tab -> account(tab, "").press("Sign out here")));

  private FormScenes() {}

  private static Tab token(Tab tab, String name, String scopes) {
    account(tab, "/keys").type("Its name", name).type("Other scopes", scopes);
    tab.page().getByLabel("Change posts on your website").check();
    return tab.press("Make the token");
  }

  private static void key(Tab tab, String name) {
    account(tab, "/keys").type("Name of the server", name).press("Make a key");
  }

  private static void apps(Tab tab) {
    token(tab, "script", "").open(tab.world().at("/account"));
  }

  private static void revokeAll(Tab tab) {
    apps(tab);
    tab.follow("Revoke all");
  }

  private static Tab address(Tab tab, String address) {
    return account(tab, "/ways").type("Another address", address).press("Send a code there");
  }

  private static void wrongCode(Tab tab) {
    address(tab, OTHER).type("Code from the mail", "0000-0000").press("Continue");
  }

  private static void waitingAddress(Tab tab) {
    address(tab, OTHER).typeTheCodeSentTo(OTHER);
  }

  private static Tab tie(Tab tab) {
    return account(tab, "/ways").press("Show me the record");
  }

  private static Tab tieFound(Tab tab) {
    tie(tab).publishTheRecord().page().reload();
    return tab;
  }

  private static void tied(Tab tab) {
    tieFound(tab).press("Tie my domain");
  }
}
