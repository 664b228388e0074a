package gondulf.ownership;

import gondulf.ownership.CodeState.Awaited;
import gondulf.ownership.CodeState.Exhausted;
import gondulf.ownership.CodeState.Expired;
import gondulf.ownership.CodeState.None;
import gondulf.protocol.SecretHash;
import gondulf.store.Expiring;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The codes on their way to people: one for each [Attempt], with its count of tries.
@Repository
class MailCodes implements Expiring {

  private static final Duration PAUSE = Duration.ofSeconds(60);
  private static final int TRIES = 5;

  /// Longer than any sign-in lives, also one that was given more time for DNS: a count of tries
  /// that goes before its sign-in would give it new ones.
  private static final Duration KEPT = Duration.ofHours(2);

  private static final int ROWS_AT_ONCE = 200;

  private final JdbcClient jdbc;
  private final InstantSource clock;

  MailCodes(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Takes the turn of sending a code; of many who ask at once one gets it.
  ///
  /// A code that was sent before stays good until [#sent], and its tries are never forgotten. A
  /// pause that has more to go than it lasts is over: the clock was set back.
  Optional<Turn> takeTurn(Attempt attempt) {
    var now = clock.instant();
    return jdbc.sql(
            """
            INSERT INTO mail_code (sign_in, me, made_at, resend_at, tries)
                 VALUES (:signIn, :me, :now, :resendAt, 0)
            ON CONFLICT (sign_in, me) DO UPDATE
                    SET resend_at = excluded.resend_at
                  WHERE (resend_at <= :now OR resend_at > :resendAt) AND tries < :most
              RETURNING resend_at
            """)
        .param("signIn", attempt.signIn())
        .param("me", attempt.me().toString())
        .param("now", now.getEpochSecond())
        .param("resendAt", now.plus(PAUSE).getEpochSecond())
        .param("most", TRIES)
        .query(Long.class)
        .optional()
        .map(resendAt -> new Turn(attempt, resendAt));
  }

  /// Notes that the letter left; from here on its code is right, and none before it.
  void sent(Turn turn, SecretHash code) {
    jdbc.sql(
            """
            UPDATE mail_code
               SET code_hash = :code, sent_at = :now
             WHERE sign_in = :signIn AND me = :me AND resend_at = :resendAt
            """)
        .param("signIn", turn.attempt().signIn())
        .param("me", turn.attempt().me().toString())
        .param("resendAt", turn.resendAt())
        .param("code", code.value())
        .param("now", clock.instant().getEpochSecond())
        .update();
  }

  /// Gives a turn back in which no letter left.
  void giveBack(Turn turn) {
    jdbc.sql(
            """
            UPDATE mail_code
               SET resend_at = :now
             WHERE sign_in = :signIn AND me = :me AND resend_at = :resendAt
            """)
        .param("signIn", turn.attempt().signIn())
        .param("me", turn.attempt().me().toString())
        .param("resendAt", turn.resendAt())
        .param("now", clock.instant().getEpochSecond())
        .update();
  }

  CodeState state(Attempt attempt) {
    return jdbc.sql(
            """
            SELECT tries, sent_at, resend_at
              FROM mail_code
             WHERE sign_in = :signIn AND me = :me
            """)
        .param("signIn", attempt.signIn())
        .param("me", attempt.me().toString())
        .query(this::readState)
        .optional()
        .orElseGet(None::new);
  }

  /// Counts a try and gives what it is to be compared with; nothing where there is nothing to try.
  ///
  /// It counts before anybody knows whether the try is right, so that many at once are no more.
  Optional<Tried> countTry(Attempt attempt) {
    return jdbc.sql(
            """
               UPDATE mail_code
                  SET tries = tries + 1
                WHERE sign_in = :signIn AND me = :me AND tries < :most
            RETURNING iif(sent_at > :oldest, code_hash, NULL) AS code, :most - tries AS tries_left
            """)
        .param("signIn", attempt.signIn())
        .param("me", attempt.me().toString())
        .param("most", TRIES)
        .param("oldest", clock.instant().minus(MailProof.LIFETIME).getEpochSecond())
        .query(MailCodes::tried)
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
    return jdbc.sql(
            """
            DELETE FROM mail_code
                  WHERE (sign_in, me) IN
                        (SELECT sign_in, me FROM mail_code WHERE made_at <= :oldest LIMIT :most)
            """)
        .param("oldest", now.minus(KEPT).getEpochSecond())
        .param("most", ROWS_AT_ONCE)
        .update();
  }

  private CodeState readState(ResultSet row, int number) throws SQLException {
    if (row.getInt("tries") >= TRIES) {
      return new Exhausted();
    }
    var now = clock.instant();
    var resendIn = Duration.between(now, Instant.ofEpochSecond(row.getLong("resend_at")));
    if (resendIn.isPositive() && resendIn.compareTo(PAUSE) <= 0) {
      return new Awaited(resendIn);
    }
    var sentAt = row.getLong("sent_at");
    if (row.wasNull()) {
      return new None();
    }
    var isOld = sentAt <= now.minus(MailProof.LIFETIME).getEpochSecond();
    return isOld ? new Expired() : new Awaited(Duration.ZERO);
  }

  private static Tried tried(ResultSet row, int number) throws SQLException {
    @Nullable String code = row.getString("code");
    return new Tried(Optional.ofNullable(code).map(SecretHash::new), row.getInt("tries_left"));
  }

  /// Who may send a code: nobody else until it is given back or its time has passed.
  ///
  /// @param resendAt in seconds; tells this turn from those before and after it
  record Turn(Attempt attempt, long resendAt) {}

  /// What somebody tries to guess or knows.
  ///
  /// @param code the code that is right, if one was sent, and not too long ago
  record Tried(Optional<SecretHash> code, int triesLeft) {

    boolean isMetBy(SecretHash typed) {
      return code.filter(each -> each.matches(typed)).isPresent();
    }
  }
}
