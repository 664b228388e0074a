package gondulf.browser;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;

/// A scene as a browser of its own shows it, and all that the browser did and said on the way.
final class Sight implements AutoCloseable {

  private final Scene scene;
  private final Chromium chromium = new Chromium();
  private final List<Request> requests = new ArrayList<>();
  private final List<ConsoleMessage> console = new ArrayList<>();
  private final Tab tab;

  Sight(Scene scene) {
    this.scene = scene;
    var profile = scene.hasScripts() ? chromium.profileWithScripts() : chromium.profile();
    this.tab = Tab.in(profile, scene.world().get());
    tab.page().onRequest(requests::add);
    tab.page().onConsoleMessage(console::add);
  }

  /// The tab at the end of the scene's way, which is gone but once.
  Tab tab() {
    if (requests.isEmpty()) {
      Newcomers.in(tab.world());
      scene.way().accept(tab);
    }
    return tab;
  }

  List<String> requests() {
    return requests.stream().map(Request::url).toList();
  }

  List<String> complaints() {
    return console.stream().map(ConsoleMessage::text).toList();
  }

  @Override
  public void close() {
    Newcomers.in(tab.world());
    chromium.close();
  }

  @Override
  public String toString() {
    return scene.name();
  }
}
