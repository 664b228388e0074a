package gondulf.identity;

import gondulf.protocol.ProfileUrl;
import gondulf.store.Expiring;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What happened to accounts, for their owners to read.
@Repository
public class Activity implements Expiring {

  private static final Duration KEPT = Duration.ofDays(180);
  private static final int MOST_PER_ACCOUNT = 200;

  /// So that whoever makes something happen over and over cannot make all else be forgotten.
  private static final int MOST_OF_A_KIND = 40;

  private final JdbcClient jdbc;
  private final InstantSource clock;

  Activity(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Notes what happened. Where there is no account, there is nobody to read it.
  public void note(ProfileUrl me, ActivityKind kind, Detail detail, BrowserName browser) {
    jdbc.sql(
            """
            INSERT INTO activity (me, kind, detail, browser, at)
                 SELECT me, :kind, :detail, :browser, :now
                   FROM account
                  WHERE me = :me
            """)
        .param("me", me.toString())
        .param("kind", kind.name())
        .param("detail", detail.text())
        .param("browser", browser.text())
        .param("now", clock.instant().getEpochSecond())
        .update();
    limit(me, kind);
  }

  /// What happened last, the newest first.
  public List<ActivityEntry> recent(ProfileUrl me, int most) {
    return jdbc.sql(
            """
              SELECT *
                FROM activity
               WHERE me = :me AND at > :oldest
            ORDER BY at DESC, id DESC
               LIMIT :most
            """)
        .param("me", me.toString())
        .param("oldest", oldest(clock.instant()))
        .param("most", most)
        .query(Activity::entry)
        .list();
  }

  /// Whether something is among what is noted of an account.
  public boolean has(ProfileUrl me, ActivityKind kind, Detail detail) {
    return jdbc.sql(
            """
            SELECT count(*)
              FROM activity
             WHERE me = :me AND kind = :kind AND detail = :detail AND at > :oldest
            """)
        .param("me", me.toString())
        .param("kind", kind.name())
        .param("detail", detail.text())
        .param("oldest", oldest(clock.instant()))
        .query(Boolean.class)
        .single();
  }

  @Override
  public int removeExpired(Instant now) {
    return jdbc.sql(
            """
            DELETE FROM activity
                  WHERE id IN (SELECT id FROM activity WHERE at <= :oldest LIMIT 200)
            """)
        .param("oldest", oldest(now))
        .update();
  }

  private void limit(ProfileUrl me, ActivityKind kind) {
    jdbc.sql(
            """
            DELETE FROM activity
                  WHERE id IN (SELECT id
                                 FROM activity
                                WHERE me = :me
                             ORDER BY at DESC, id DESC
                                LIMIT -1 OFFSET :most)
                     OR id IN (SELECT id
                                 FROM activity
                                WHERE me = :me AND kind = :kind
                             ORDER BY at DESC, id DESC
                                LIMIT -1 OFFSET :mostOfAKind)
            """)
        .param("me", me.toString())
        .param("kind", kind.name())
        .param("most", MOST_PER_ACCOUNT)
        .param("mostOfAKind", MOST_OF_A_KIND)
        .update();
  }

  private static long oldest(Instant now) {
    return now.minus(KEPT).getEpochSecond();
  }

  private static ActivityEntry entry(ResultSet row, int number) throws SQLException {
    return new ActivityEntry(
        ActivityKind.valueOf(row.getString("kind")),
        new Detail(row.getString("detail")),
        new BrowserName(row.getString("browser")),
        Instant.ofEpochSecond(row.getLong("at")));
  }
}
