package gondulf.browser;

import java.util.List;

/// The page of the doctor, in its states.
final class SetupScenes {

  static final List<Scene> ALL =
      List.of(
          Scene.of("setup", tab -> tab.open(tab.world().at("/setup"))),
          Scene.of("setup of a website that is well", tab -> look(tab, "alice.example")),
          Scene.of("setup of a website without a line", tab -> look(tab, "carol.example")),
          Scene.of("setup of a website that is down", tab -> look(tab, "erin.example")),
          Scene.of("setup of another server's website", tab -> look(tab, "grace.example")),
          Scene.of("setup of no website", tab -> look(tab, "alice@alice.example")),
          Scene.of("setup, one finding", tab -> look(tab, "carol.example&only=metadata-link")));

  private SetupScenes() {}

  private static void look(Tab tab, String me) {
    tab.open(tab.world().at("/setup?me=" + me));
  }
}
