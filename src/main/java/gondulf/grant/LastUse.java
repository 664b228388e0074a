package gondulf.grant;

import gondulf.store.Chore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// When people's grants were last used, to the hour.
///
/// A request only notes the grant. All that were noted are written in one statement, once a minute
/// and when the server stops.
@Repository
class LastUse implements Chore, AutoCloseable {

  /// How many are noted in a minute at most. Of one that is used all the time it is known in the
  /// next minute.
  static final int MOST = 10_000;

  static final String WRITE =
      """
      UPDATE grants
         SET used_at = :now
       WHERE id IN (:ids) AND (used_at IS NULL OR used_at < :before)
      """;

  private static final Duration COARSENESS = Duration.ofHours(1);

  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final Set<Long> noted = ConcurrentHashMap.newKeySet();

  LastUse(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void note(GrantId id) {
    if (noted.size() < MOST) {
      noted.add(id.value());
    }
  }

  /// Writes the time of those whose time is old. If that fails they stay noted.
  @Override
  public void run(Instant now) {
    var ids = List.copyOf(noted);
    if (!ids.isEmpty()) {
      write(ids, now);
      noted.removeAll(Set.copyOf(ids));
    }
  }

  @Override
  public void close() {
    run(clock.instant());
  }

  private void write(List<Long> ids, Instant now) {
    jdbc.sql(WRITE)
        .param("now", now.getEpochSecond())
        .param("ids", ids)
        .param("before", now.minus(COARSENESS).getEpochSecond())
        .update();
  }
}
