package gondulf.resource;

import gondulf.testing.FreshDatabase;
import java.time.InstantSource;

/// The bean of the room, for tests of others.
public final class ResourceRoom {

  private ResourceRoom() {}

  public static ResourceServers on(FreshDatabase database, InstantSource clock) {
    return new ResourceServers(database.jdbc(), clock);
  }
}
