package gondulf.identity;

import gondulf.protocol.ProfileUrl;
import gondulf.store.Expiring;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The changes that wait.
@Repository
public class PendingChanges implements Expiring {

  private final JdbcClient jdbc;
  private final InstantSource clock;

  PendingChanges(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Lets a change wait from now on. Another one of its kind that waits already is dropped: what
  /// the owner has been told of must not be exchanged at the end of their time.
  public PendingChange ask(ProfileUrl me, Change change) {
    var now = clock.instant();
    return jdbc.sql(
            """
            INSERT INTO pending_change (me, kind, detail, asked_at, due_at)
                 VALUES (:me, :kind, :detail, :now, :dueAt)
            ON CONFLICT (me, kind) DO UPDATE
                    SET detail = excluded.detail, asked_at = excluded.asked_at,
                        due_at = excluded.due_at
              RETURNING *
            """)
        .param("me", me.toString())
        .param("kind", change.kind().name())
        .param("detail", change.detail())
        .param("now", now.getEpochSecond())
        .param("dueAt", now.plus(PendingChange.DELAY).getEpochSecond())
        .query(PendingChanges::change)
        .single();
  }

  /// What waits for an account, the first to come due first.
  public List<PendingChange> of(ProfileUrl me) {
    var now = clock.instant();
    return jdbc
        .sql("SELECT * FROM pending_change WHERE me = :me ORDER BY due_at, kind")
        .param("me", me.toString())
        .query(PendingChanges::change)
        .list()
        .stream()
        .filter(each -> !each.isOver(now))
        .toList();
  }

  /// Drops a change that waits.
  ///
  /// @return whether there was one
  public boolean cancel(ProfileUrl me, Change.Kind kind) {
    return jdbc.sql("DELETE FROM pending_change WHERE me = :me AND kind = :kind")
            .param("me", me.toString())
            .param("kind", kind.name())
            .update()
        > 0;
  }

  /// Drops all changes of an account that wait.
  public void cancelAll(ProfileUrl me) {
    jdbc.sql("DELETE FROM pending_change WHERE me = :me").param("me", me.toString()).update();
  }

  /// Takes some of the changes that are due, each once: in a transaction, so that they stay if they
  /// cannot be made.
  ///
  /// To enrol anew is for the person to do, and never among them.
  public List<PendingChange> takeDue(Instant now) {
    return jdbc.sql(
            """
            DELETE FROM pending_change
                  WHERE (me, kind) IN (SELECT me, kind
                                         FROM pending_change
                                        WHERE due_at <= :now AND kind <> 'ENROL_ANEW'
                                     ORDER BY due_at
                                        LIMIT 20)
              RETURNING *
            """)
        .param("now", now.getEpochSecond())
        .query(PendingChanges::change)
        .list();
  }

  /// Takes the leave to enrol anew, once, if it is due and not over.
  public Optional<Change.EnrolAnew> takeEnrolAnew(ProfileUrl me) {
    var now = clock.instant();
    return jdbc.sql(
            """
            DELETE FROM pending_change
                  WHERE me = :me AND kind = 'ENROL_ANEW' AND due_at <= :now AND due_at > :over
              RETURNING *
            """)
        .param("me", me.toString())
        .param("now", now.getEpochSecond())
        .param("over", now.minus(PendingChange.USABLE).getEpochSecond())
        .query(PendingChanges::change)
        .optional()
        .map(PendingChange::change)
        .map(Change.EnrolAnew.class::cast);
  }

  /// Removes what nobody came to make use of.
  @Override
  public int removeExpired(Instant now) {
    return jdbc.sql(
            """
            DELETE FROM pending_change
                  WHERE (me, kind) IN (SELECT me, kind
                                         FROM pending_change
                                        WHERE due_at <= :over AND kind = 'ENROL_ANEW'
                                        LIMIT 200)
            """)
        .param("over", now.minus(PendingChange.USABLE).getEpochSecond())
        .update();
  }

  private static PendingChange change(ResultSet row, int number) throws SQLException {
    return new PendingChange(
        ProfileUrl.of(row.getString("me")),
        Change.of(Change.Kind.valueOf(row.getString("kind")), row.getString("detail")),
        Instant.ofEpochSecond(row.getLong("asked_at")),
        Instant.ofEpochSecond(row.getLong("due_at")));
  }
}
