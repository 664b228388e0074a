package gondulf.grant;

import gondulf.protocol.ProfileUrl;
import gondulf.store.StandaloneDatabase;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// All that people allowed, for each to see and to end.
@Repository
public class Agreements {

  static final String ALLOWED = alive("me = :me AND");

  private static final String ALL = alive("");

  static final String SUSPEND =
      "UPDATE grants SET suspended_at = :now WHERE me = :me AND suspended_at IS NULL";

  static final String RESUME =
      "UPDATE grants SET suspended_at = NULL WHERE me = :me AND suspended_at IS NOT NULL";

  static final String REVOKE =
      "UPDATE grants SET revoked_at = :now WHERE me = :me AND revoked_at IS NULL";

  static final String PEOPLE =
      """
        SELECT DISTINCT me
          FROM grants
         WHERE me > :last
           AND revoked_at IS NULL
           AND (EXISTS (SELECT 1 FROM access_token
                         WHERE grant_id = grants.id AND access_token.expires_at > :now)
             OR EXISTS (SELECT 1 FROM refresh_token
                         WHERE grant_id = grants.id AND refresh_token.expires_at > :now))
      ORDER BY me
         LIMIT :most
      """;

  private final JdbcClient jdbc;
  private final InstantSource clock;

  Agreements(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Those of a database that is opened without the server.
  public static Agreements in(StandaloneDatabase database, InstantSource clock) {
    return new Agreements(database.jdbc(), clock);
  }

  /// What a person allowed that goes on, the newest first.
  public List<Agreement> allowedBy(ProfileUrl me) {
    return on(ALLOWED, me).query(GrantRow::agreement).list();
  }

  /// What anybody allowed that goes on, the newest first.
  public List<Agreement> all() {
    return jdbc.sql(ALL)
        .param("now", clock.instant().getEpochSecond())
        .query(GrantRow::agreement)
        .list();
  }

  /// Ends one, whosever it is, at the operator's wish.
  ///
  /// @return whether there was one
  public boolean revoke(long id) {
    return jdbc.sql("UPDATE grants SET revoked_at = :now WHERE id = :id AND revoked_at IS NULL")
            .param("now", clock.instant().getEpochSecond())
            .param("id", id)
            .update()
        == 1;
  }

  /// Ends one of a person's, with all that came of it, at once and for good.
  ///
  /// @return whether there was one of theirs
  public boolean revoke(ProfileUrl me, long id) {
    return on(REVOKE + " AND id = :id", me).param("id", id).update() == 1;
  }

  /// Ends all of a person's, those too that nobody has used yet.
  public void revokeAllOf(ProfileUrl me) {
    on(REVOKE, me).update();
  }

  /// Ends all of a person's and forgets what it was, their tokens too.
  public void forgetAllOf(ProfileUrl me) {
    jdbc.sql("DELETE FROM grants WHERE me = :me").param("me", me.toString()).update();
  }

  /// Lets all of a person's rest: nothing that came of them is good, and nothing of it is lost.
  ///
  /// @return whether any went on
  public boolean suspendAllOf(ProfileUrl me) {
    return on(SUSPEND, me).update() > 0;
  }

  /// Lets all of a person's that rest go on as before.
  ///
  /// @return whether any rested
  public boolean resumeAllOf(ProfileUrl me) {
    return jdbc.sql(RESUME).param("me", me.toString()).update() > 0;
  }

  /// Those for whom apps can act while they are away, in the order of their names.
  ///
  /// @param last a name, or nothing: only those that follow it are meant
  public List<ProfileUrl> peopleAfter(String last, int most) {
    return jdbc.sql(PEOPLE)
        .param("last", last)
        .param("now", clock.instant().getEpochSecond())
        .param("most", most)
        .query((row, _) -> ProfileUrl.of(row.getString("me")))
        .list();
  }

  /// Those of which a token lives. A code that nobody redeemed brought none, nor did one that told
  /// the person's name alone.
  private static String alive(String condition) {
    return """
    SELECT *
      FROM (SELECT grants.*,
                   max(ifnull((SELECT max(expires_at)
                                 FROM access_token
                                WHERE grant_id = grants.id), 0),
                       ifnull((SELECT expires_at
                                 FROM refresh_token
                                WHERE grant_id = grants.id), 0)) AS good_until
              FROM grants
             WHERE %s revoked_at IS NULL)
     WHERE good_until > :now
     ORDER BY created_at DESC, id DESC
    """
        .formatted(condition);
  }

  private StatementSpec on(String statement, ProfileUrl me) {
    return jdbc.sql(statement)
        .param("me", me.toString())
        .param("now", clock.instant().getEpochSecond());
  }
}
