package gondulf.identity;

import gondulf.protocol.ProfileUrl;
import gondulf.protocol.Secret;
import gondulf.testing.FreshDatabase;
import gondulf.testing.MovableClock;
import java.util.Optional;

/// The browsers of Alice and Bob, which are remembered from noon on.
record BrowserRoom(FreshDatabase database, MovableClock clock, RememberedBrowsers browsers)
    implements AutoCloseable {

  static BrowserRoom open() {
    var database = Owners.open();
    var clock = new MovableClock(Owners.NOON);
    var browsers = new RememberedBrowsers(database.jdbc(), clock, database.transaction());
    return new BrowserRoom(database, clock, browsers);
  }

  /// Remembers one of which nothing is known yet.
  Secret remember(ProfileUrl me, Presence way) {
    return remember(me, way, Optional.empty());
  }

  /// Remembers one that may be known already.
  Secret remember(ProfileUrl me, Presence way, Optional<Secret> existing) {
    return browsers.remember(me, way, Owners.FIREFOX, existing);
  }

  @Override
  public void close() {
    database.close();
  }
}
