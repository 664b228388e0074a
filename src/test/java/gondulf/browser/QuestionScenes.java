package gondulf.browser;

import java.time.Duration;
import java.util.List;

/// The pages that tell or ask a person something on the way.
final class QuestionScenes {

  private static final String ALICE = "alice@alice.example";

  static final List<Scene> ALL =
      List.of(
          Scene.of("home", tab -> tab.open(tab.world().at("/"))),
          Scene.of("website", tab -> tab.comeFromTheAppAs("alice.example", "")),
          Scene.of("website that can't be one", QuestionScenes::noWebsite),
          Scene.of("proof, two ways", tab -> begin(tab, "alice.example", "")),
          Scene.of("proof, by DNS only", tab -> begin(tab, "bob.example", "")),
          Scene.of("proof, by mail only", tab -> begin(tab, "frank.example/~frank/", "")),
          Scene.of("proof, with a code on its way", QuestionScenes::proofAgain),
          Scene.of("code", QuestionScenes::code),
          Scene.of("code, when another can be sent", QuestionScenes::codeLater),
          Scene.of("code that is wrong", QuestionScenes::wrongCode),
          Scene.of("code that is too old", QuestionScenes::oldCode),
          Scene.of("record", tab -> begin(tab, "bob.example", "").press("Show me the record")),
          Scene.of("record that is looked for", QuestionScenes::recordLookedFor),
          Scene.of("record beside others", QuestionScenes::recordBesideOthers),
          Scene.of("record that is there", QuestionScenes::recordFound),
          Scene.of("consent without scopes", tab -> consent(tab, "")),
          Scene.of("consent with scopes", tab -> consent(tab, "profile email create update")),
          Scene.of("consent to go on later", tab -> consent(tab, "profile post offline_access")),
          Scene.of("consent with warnings", QuestionScenes::consentWithWarnings),
          Scene.of("consent to an app with much to say", QuestionScenes::consentToManyWords));

  private QuestionScenes() {}

  static Tab begin(Tab tab, String website, String scope) {
    return tab.comeFromTheAppAs(website, scope).press("Continue");
  }

  private static void noWebsite(Tab tab) {
    tab.comeFromTheAppAs("alice.example", "").type("Your website", "http://a b/").press("Continue");
  }

  private static void proofAgain(Tab tab) {
    code(tab);
    tab.follow("Use DNS instead");
  }

  static void code(Tab tab) {
    begin(tab, "alice.example", "").press("Send the code");
  }

  private static void codeLater(Tab tab) {
    code(tab);
    tab.world().clock().advance(Duration.ofMinutes(2));
    tab.page().reload();
  }

  private static void wrongCode(Tab tab) {
    begin(tab, "dave.example", "").press("Send the code");
    tab.type("Code from the mail", "0000-0000").press("Continue");
  }

  private static void oldCode(Tab tab) {
    code(tab);
    tab.world().clock().advance(Duration.ofMinutes(11));
    tab.type("Code from the mail", tab.code(ALICE)).press("Continue");
  }

  private static void recordLookedFor(Tab tab) {
    begin(tab, "bob.example", "").press("Show me the record").press("Look again now");
  }

  private static void recordBesideOthers(Tab tab) {
    tab.world().dns().addTxt("_gondulf.bob.example", "v=" + "unbroken".repeat(28));
    begin(tab, "bob.example", "").press("Show me the record");
  }

  private static void recordFound(Tab tab) {
    begin(tab, "bob.example", "").press("Show me the record").publishTheRecord();
    tab.page().reload();
  }

  static Tab consent(Tab tab, String scope) {
    return begin(tab, "alice.example", scope).showByMail(ALICE);
  }

  private static void consentWithWarnings(Tab tab) {
    Strangers.onThisDevice(tab, "code");
    tab.type("Your website", "alice.example").press("Continue").showByMail(ALICE);
  }

  private static void consentToManyWords(Tab tab) {
    Strangers.ofManyWords(tab);
    tab.type("Your website", "alice.example").press("Continue").showByMail(ALICE);
  }
}
