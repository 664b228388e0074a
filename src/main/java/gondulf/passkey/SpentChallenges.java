package gondulf.passkey;

import gondulf.store.Expiring;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The challenges that were answered, rightly or wrongly, for as long as they could be answered
/// again.
@Repository
class SpentChallenges implements Expiring {

  private static final int ROWS_AT_ONCE = 200;

  private final JdbcClient jdbc;

  SpentChallenges(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Takes note of an answer.
  ///
  /// @return whether it is the first
  boolean spend(Challenge challenge) {
    return jdbc.sql(
                """
                INSERT INTO spent_challenge (challenge_hash, expires_at)
                VALUES (:challenge, :end)
                    ON CONFLICT DO NOTHING
                """)
            .param("challenge", challenge.hash().value())
            .param("end", challenge.end().getEpochSecond())
            .update()
        == 1;
  }

  @Override
  public int removeExpired(Instant now) {
    return jdbc.sql(
            """
            DELETE FROM spent_challenge
                  WHERE challenge_hash IN
                        (SELECT challenge_hash
                           FROM spent_challenge
                          WHERE expires_at <= :now
                          LIMIT :most)
            """)
        .param("now", now.getEpochSecond())
        .param("most", ROWS_AT_ONCE)
        .update();
  }
}
