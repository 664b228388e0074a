package gondulf.browser;

import java.util.List;

/// The guides.
final class HelpScenes {

  static final List<Scene> ALL =
      List.of(
          Scene.of("help", tab -> tab.open(tab.world().at("/help"))),
          Scene.of("help, troubleshooting", tab -> show(tab, "troubleshooting")),
          Scene.of("help, run your own", tab -> show(tab, "run-your-own")),
          Scene.of("help, app developers", tab -> show(tab, "app-developers")));

  private HelpScenes() {}

  private static void show(Tab tab, String guide) {
    tab.open(tab.world().at("/help/" + guide));
  }
}
