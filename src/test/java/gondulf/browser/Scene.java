package gondulf.browser;

import gondulf.neighbourhood.World;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A page in one of its states, and how somebody comes to see it.
///
/// @param hasScripts whether the browser runs them; no page needs any, some do more with them
record Scene(String name, Supplier<World> world, boolean hasScripts, Consumer<Tab> way) {

  static Scene of(String name, Consumer<Tab> way) {
    return new Scene(name, World::shared, false, way);
  }

  static Scene withScripts(String name, Consumer<Tab> way) {
    return new Scene(name, World::shared, true, way);
  }

  @Override
  public String toString() {
    return name;
  }
}
