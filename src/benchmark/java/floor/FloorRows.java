package floor;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/// The rows that each operation cannot do without.
@Repository
class FloorRows {

  private static final int A_MONTH = 2_592_000;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  FloorRows(JdbcTemplate jdbc, TransactionTemplate transaction, InstantSource clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  String health() {
    return one("SELECT 'floor'");
  }

  String scope(String token) {
    return one(
        "SELECT scope FROM access_token WHERE token_hash = ? AND expires_at > ?", token, now());
  }

  String signIn(String id) {
    return one("SELECT query FROM sign_in WHERE id = ?", id);
  }

  /// Spends a code and keeps a token.
  ///
  /// @return the challenge of the code
  String redeem(String code, String token) {
    return requireNonNull(
        transaction.execute(_ -> {
          var row =
              jdbc.queryForMap(
                  """
                  UPDATE grants SET spent_at = ? WHERE code_hash = ? AND spent_at IS NULL
                    RETURNING id, code_challenge
                  """,
                  now(),
                  code);
          keep(token, requireNonNull(row.get("id")));
          return String.valueOf(row.get("code_challenge"));
        }));
  }

  /// Puts a refresh token in the place of another, and keeps an access token.
  void refresh(String family, String turn, String next, String token) {
    transaction.executeWithoutResult(_ -> {
      var grant =
          jdbc.queryForObject(
              """
              UPDATE refresh_token
                 SET previous_hash = turn_hash, turn_hash = ?, rotated_at = ?, expires_at = ?
               WHERE family_hash = ? AND turn_hash = ?
                 RETURNING grant_id
              """,
              Long.class,
              next,
              now(),
              now() + A_MONTH,
              family,
              turn);
      keep(token, requireNonNull(grant));
    });
  }

  void revoke(String token) {
    jdbc.update(
        """
        UPDATE grants SET revoked_at = ?
         WHERE id = (SELECT grant_id FROM access_token WHERE token_hash = ?)
        """,
        now(),
        token);
  }

  private void keep(String token, Object grant) {
    jdbc.update(
        """
        INSERT INTO access_token (token_hash, grant_id, scope, resources, issued_at, expires_at)
        VALUES (?, ?, 'create', '', ?, ?)
        """,
        token,
        grant,
        now(),
        now() + A_MONTH);
  }

  private String one(String question, Object... values) {
    return requireNonNull(jdbc.queryForObject(question, String.class, values));
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }
}
