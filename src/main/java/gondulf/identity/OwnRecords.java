package gondulf.identity;

import gondulf.protocol.ProfileUrl;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The records that the owner of an account was asked to publish for it, or that tied it once. One
/// that is left in DNS says nothing of another owner.
@Repository
public class OwnRecords {

  private static final int MOST_PER_ACCOUNT = 50;

  private final JdbcClient jdbc;
  private final InstantSource clock;

  OwnRecords(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Notes one of an account, if there is that account.
  ///
  /// @param acct of the record
  public void note(ProfileUrl me, String acct) {
    jdbc.sql(
            """
            INSERT INTO own_record (me, acct, noted_at)
                 SELECT me, :acct, :now
                   FROM account
                  WHERE me = :me
            ON CONFLICT (me, acct) DO NOTHING
            """)
        .param("me", me.toString())
        .param("acct", acct)
        .param("now", clock.instant().getEpochSecond())
        .update();
    jdbc.sql(
            """
            DELETE FROM own_record
                  WHERE me = :me
                    AND acct IN (SELECT acct
                                   FROM own_record
                                  WHERE me = :me
                               ORDER BY noted_at DESC
                                  LIMIT -1 OFFSET :most)
            """)
        .param("me", me.toString())
        .param("most", MOST_PER_ACCOUNT)
        .update();
  }

  Set<String> of(ProfileUrl me) {
    return jdbc.sql("SELECT acct FROM own_record WHERE me = :me")
        .param("me", me.toString())
        .query((row, _) -> row.getString("acct"))
        .set();
  }
}
