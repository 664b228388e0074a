package gondulf.browser;

import gondulf.neighbourhood.World;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The pages of a server that wants both proofs, and of Alice alone.
final class StrictScenes {

  private static final String ALICE = "alice.example";

  static final List<Scene> ALL =
      List.of(
          scene("home, both ways wanted", tab -> tab.open(tab.world().at("/"))),
          scene("proof, both ways wanted", tab -> QuestionScenes.begin(tab, ALICE, "")),
          scene("proof, one half done", tab -> QuestionScenes.consent(tab, "")),
          scene("website that is not welcome", tab -> RefusalScenes.type(tab, "bob.example")));

  private StrictScenes() {}

  private static Scene scene(String name, Consumer<Tab> way) {
    return new Scene(name, () -> Strict.WORLD, false, way);
  }

  /// Started for the first of these scenes, ended with the JVM.
  private static final class Strict {

    private static final World WORLD =
        World.with(Map.of("gondulf.verify", "both", "gondulf.allowed-domains", ALICE));
  }
}
