package gondulf.grant;

import gondulf.grant.Exchange.Outcome;
import gondulf.protocol.Secret;
import gondulf.testing.FreshDatabase;
import java.time.InstantSource;

/// An app that Alice allowed to act for her while she is away, for tests of other rooms.
public final class AllowedApp {

  private final GrantRoom room;
  private final Exchange exchange;
  private Secret accessToken;
  private RefreshToken refreshToken;

  private AllowedApp(GrantRoom room, Admission admission) {
    this.room = room;
    this.exchange = room.exchange(admission);
    var issued = room.issued(GrantRoom.renewable("profile create"));
    this.accessToken = issued.token().secret();
    this.refreshToken = issued.refreshToken().orElseThrow();
  }

  public static AllowedApp on(FreshDatabase database, InstantSource clock, Admission admission) {
    return new AllowedApp(GrantRoom.on(database, clock, admission), admission);
  }

  public static Agreements agreements(FreshDatabase database, InstantSource clock) {
    return new Agreements(database.jdbc(), clock);
  }

  /// Whether its access token is good.
  public boolean isActive() {
    return room.tokens().find(accessToken).isPresent();
  }

  /// Asks for new tokens and, where it gets them, uses those from then on.
  public Outcome refresh() {
    var outcome = exchange.forRefresh(GrantRoom.claim(refreshToken));
    if (outcome instanceof Outcome.Issued issued) {
      accessToken = issued.token().secret();
      refreshToken = issued.refreshToken().orElseThrow();
    }
    return outcome;
  }
}
