package gondulf.ownership;

import gondulf.protocol.SecretHash;
import gondulf.store.Expiring;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The codes on their way to people: one for each sign-in and website, with its count of tries.
@Repository
class MailCodes implements Expiring {

  static final Duration LIFETIME = Duration.ofMinutes(10);
  static final int TRIES = 5;

  private final JdbcClient jdbc;
  private final InstantSource clock;

  MailCodes(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Takes the turn of sending a code, if the last one was sent before a given time.
  ///
  /// The code of before is void from here on; its tries are not forgotten.
  boolean prepare(Attempt attempt, SecretHash code, Duration pause) {
    var now = clock.instant();
    return jdbc.sql(
                """
                INSERT INTO mail_code (sign_in, me, code_hash, made_at, tries)
                VALUES (:signIn, :me, :code, :now, 0)
                    ON CONFLICT (sign_in, me) DO UPDATE
                   SET code_hash = excluded.code_hash, made_at = excluded.made_at, sent_at = NULL
                 WHERE made_at <= :before AND tries < :most
                """)
            .param("signIn", attempt.signIn())
            .param("me", attempt.me().toString())
            .param("code", code.value())
            .param("now", now.getEpochSecond())
            .param("before", now.minus(pause).getEpochSecond())
            .param("most", TRIES)
            .update()
        == 1;
  }

  /// Notes that the letter left; before that no code is right.
  void sent(Attempt attempt, SecretHash code) {
    jdbc.sql(
            """
            UPDATE mail_code
               SET sent_at = :now
             WHERE sign_in = :signIn AND me = :me AND code_hash = :code
            """)
        .param("signIn", attempt.signIn())
        .param("me", attempt.me().toString())
        .param("code", code.value())
        .param("now", clock.instant().getEpochSecond())
        .update();
  }

  /// Gives the turn back after a letter that could not leave.
  void unsent(Attempt attempt, SecretHash code) {
    jdbc.sql(
            """
            UPDATE mail_code
               SET made_at = 0
             WHERE sign_in = :signIn AND me = :me AND code_hash = :code
            """)
        .param("signIn", attempt.signIn())
        .param("me", attempt.me().toString())
        .param("code", code.value())
        .update();
  }

  /// When the code of a sign-in was made.
  Optional<Instant> madeAt(Attempt attempt) {
    return jdbc.sql("SELECT made_at FROM mail_code WHERE sign_in = :signIn AND me = :me")
        .param("signIn", attempt.signIn())
        .param("me", attempt.me().toString())
        .query(Long.class)
        .optional()
        .map(Instant::ofEpochSecond);
  }

  /// Whether a code can still be typed.
  boolean isOpen(Attempt attempt) {
    return jdbc.sql(
            """
            SELECT 1
              FROM mail_code
             WHERE sign_in = :signIn AND me = :me AND sent_at > :oldest AND tries < :most
            """)
        .param("signIn", attempt.signIn())
        .param("me", attempt.me().toString())
        .param("oldest", oldest())
        .param("most", TRIES)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /// Whether all tries were used up, so that no other code helps.
  boolean isExhausted(Attempt attempt) {
    return jdbc.sql(
            "SELECT 1 FROM mail_code WHERE sign_in = :signIn AND me = :me AND tries >= :most")
        .param("signIn", attempt.signIn())
        .param("me", attempt.me().toString())
        .param("most", TRIES)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /// Counts a try and gives what it is to be compared with; nothing where there is nothing to try.
  ///
  /// It counts before anybody knows whether the try is right, so that many at once are no more.
  Optional<Awaited> countTry(Attempt attempt) {
    return jdbc.sql(
            """
               UPDATE mail_code
                  SET tries = tries + 1
                WHERE sign_in = :signIn AND me = :me AND tries < :most
            RETURNING code_hash, sent_at > :oldest AS is_open, :most - tries AS tries_left
            """)
        .param("signIn", attempt.signIn())
        .param("me", attempt.me().toString())
        .param("most", TRIES)
        .param("oldest", oldest())
        .query(MailCodes::awaited)
        .optional();
  }

  /// Spends a code, once.
  boolean spend(Attempt attempt, SecretHash code) {
    return jdbc.sql(
                """
                DELETE FROM mail_code
                 WHERE sign_in = :signIn AND me = :me AND code_hash = :code
                """)
            .param("signIn", attempt.signIn())
            .param("me", attempt.me().toString())
            .param("code", code.value())
            .update()
        == 1;
  }

  @Override
  public int removeExpired(Instant now) {
    return jdbc.sql("DELETE FROM mail_code WHERE made_at < :before")
        .param("before", now.minus(Duration.ofHours(1)).getEpochSecond())
        .update();
  }

  private long oldest() {
    return clock.instant().minus(LIFETIME).getEpochSecond();
  }

  private static Awaited awaited(ResultSet row, int number) throws SQLException {
    return new Awaited(
        new SecretHash(row.getString("code_hash")),
        row.getBoolean("is_open"),
        row.getInt("tries_left"));
  }

  /// A code that somebody tries to guess or knows.
  ///
  /// @param isOpen whether it was sent, and not too long ago
  record Awaited(SecretHash code, boolean isOpen, int triesLeft) {

    boolean isMetBy(SecretHash typed) {
      return isOpen && code.matches(typed);
    }
  }
}
