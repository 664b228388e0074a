package gondulf.grant;

import gondulf.store.Expiring;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What people agreed to.
@Repository
class Grants implements Expiring {

  private static final Duration A_DAY = Duration.ofDays(1);

  private final JdbcClient jdbc;
  private final InstantSource clock;

  Grants(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Takes back all that came of a grant, at once and for good.
  void revoke(GrantId id) {
    jdbc.sql("UPDATE grants SET revoked_at = :now WHERE id = :id AND revoked_at IS NULL")
        .param("now", clock.instant().getEpochSecond())
        .param("id", id.value())
        .update();
  }

  /// Remembers a grant for as long as what came of it may live.
  ///
  /// A day is added, so that an app that comes back every hour makes this change once a day.
  void keep(GrantId id, Duration lifetime) {
    var until = clock.instant().plus(lifetime);
    jdbc.sql("UPDATE grants SET expires_at = :longer WHERE id = :id AND expires_at < :until")
        .param("longer", until.plus(A_DAY).getEpochSecond())
        .param("id", id.value())
        .param("until", until.getEpochSecond())
        .update();
  }

  /// Removes grants of which nothing is alive any more, and their tokens with them.
  @Override
  public int removeExpired(Instant now) {
    return jdbc.sql(
            """
            DELETE FROM grants
                  WHERE id IN (SELECT id FROM grants WHERE expires_at <= :now LIMIT 200)
            """)
        .param("now", now.getEpochSecond())
        .update();
  }
}
