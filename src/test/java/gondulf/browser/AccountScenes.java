package gondulf.browser;

import java.util.List;

/// The pages of an account, and those of a sign-in that only its owner sees.
final class AccountScenes {

  private static final String ALICE = "alice@alice.example";

  static final List<Scene> ALL =
      List.of(
          Scene.of("proof of an owner", AccountScenes::proofOfAnOwner),
          Scene.of("offer of a passkey", AccountScenes::offer),
          Scene.of("begin anew", AccountScenes::anew),
          Scene.of("account", tab -> account(tab, "")),
          Scene.of("account, ways in", tab -> account(tab, "/ways")),
          Scene.of("account, activity", tab -> account(tab, "/activity")),
          Scene.of("account, tokens and keys", tab -> account(tab, "/keys")),
          Scene.of("account, data", tab -> account(tab, "/data")),
          Scene.of("account, proof asked for", AccountScenes::proofAskedFor));

  private AccountScenes() {}

  private static void enrolled(Tab tab) {
    QuestionScenes.consent(tab, "profile create").press("Allow");
  }

  private static void proofOfAnOwner(Tab tab) {
    enrolled(tab);
    QuestionScenes.begin(tab, "alice.example", "");
  }

  private static void offer(Tab tab) {
    QuestionScenes.consent(tab, "").follow("Add a passkey");
  }

  private static void anew(Tab tab) {
    enrolled(tab);
    QuestionScenes.begin(tab, "alice.example", "").press("Begin anew");
    tab.press("Show me the record").publishTheRecord();
    tab.page().reload();
    tab.press("Continue");
  }

  static Tab account(Tab tab, String section) {
    enrolled(tab);
    tab.open(tab.world().at("/account" + section)).type("Your website", "alice.example");
    return tab.press("Continue").showByMail(ALICE);
  }

  private static void proofAskedFor(Tab tab) {
    QuestionScenes.consent(tab, "").page().getByLabel("Remember this browser").check();
    tab.press("Allow").open(tab.world().at("/account")).type("Your website", "alice.example");
    tab.press("Continue").press("Sign out everywhere");
  }
}
