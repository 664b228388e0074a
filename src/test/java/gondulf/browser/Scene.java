package gondulf.browser;

import gondulf.neighbourhood.World;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A page in one of its states, and how somebody comes to see it.
record Scene(String name, Supplier<World> world, Consumer<Tab> way) {

  static Scene of(String name, Consumer<Tab> way) {
    return new Scene(name, World::shared, way);
  }

  @Override
  public String toString() {
    return name;
  }
}
