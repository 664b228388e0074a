package gondulf.browser;

import gondulf.neighbourhood.World;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The pages of a server that wants both proofs, and of Alice alone.
final class StrictScenes {

  private static final String ALICE = "alice.example";

  static final List<Scene> ALL =
      List.of(
          scene("home, both ways wanted", tab -> tab.open(tab.world().at("/"))),
          scene("proof, both ways wanted", tab -> QuestionScenes.begin(tab, ALICE, "")),
          scene("proof, one half done", tab -> QuestionScenes.consent(tab, "")),
          scene("website that is not welcome", tab -> RefusalScenes.type(tab, "bob.example")),
          scene("setup that was asked too often", StrictScenes::askedTooOften),
          scene("server whose storage fails", StrictScenes::failed));

  private StrictScenes() {}

  private static Scene scene(String name, Consumer<Tab> way) {
    return new Scene(name, () -> Strict.WORLD, false, way);
  }

  private static void askedTooOften(Tab tab) {
    var url = tab.world().at("/setup?me=localhost").toString();
    var status = 200;
    while (status == 200) {
      status = Objects.requireNonNull(tab.page().navigate(url)).status();
    }
  }

  private static void failed(Tab tab) {
    var database = tab.comeFromTheAppAs(ALICE, "").world().server().part(JdbcClient.class);
    database.sql("ALTER TABLE sign_in RENAME TO lost").update();
    tab.page().reload();
    database.sql("ALTER TABLE lost RENAME TO sign_in").update();
  }

  /// Started for the first of these scenes, ended with the JVM.
  private static final class Strict {

    private static final World WORLD =
        World.with(Map.of("gondulf.verify", "both", "gondulf.allowed-domains", ALICE));
  }
}
