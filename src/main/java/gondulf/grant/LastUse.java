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
/// A request only notes the grant. All that were noted are written once a minute and when the
/// server stops, some at a time: whoever waits for a token has a turn in between.
@Repository
class LastUse implements Chore, AutoCloseable {

  /// How many are noted in a minute at most. Of one that is used all the time it is known in the
  /// next minute.
  static final int MOST = 10_000;

  /// How many are written in one statement.
  static final int AT_A_TIME = 500;

  static final String WRITE =
      """
      UPDATE grants
         SET used_at = :now
       WHERE id IN (:ids) AND (used_at IS NULL OR used_at < :before OR used_at > :now)
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

  /// Writes the time of those whose time is old, or yet to come since the clock was set back. If
  /// that fails they stay noted.
  @Override
  public void run(Instant now) {
    var ids = List.copyOf(noted);
    for (int from = 0; from < ids.size(); from += AT_A_TIME) {
      var some = ids.subList(from, Math.min(from + AT_A_TIME, ids.size()));
      write(some, now);
      noted.removeAll(Set.copyOf(some));
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
