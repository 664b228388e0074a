package gondulf.grant;

import gondulf.store.Expiring;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What people agreed to.
@Repository
class Grants implements Expiring {

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
