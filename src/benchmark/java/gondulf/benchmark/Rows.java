package gondulf.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Rows of one table, written many at a time.
final class Rows implements AutoCloseable {

  static final String ACCOUNT =
      """
      INSERT INTO account (me, enrolled_at, mail_control, dns_control, mail)
      VALUES (?, ?, 1, 0, ?)
      """;

  static final String RESOURCE_SERVER =
      "INSERT INTO resource_server (name, hosts, key_hash, created_at) VALUES ('load', '', ?, ?)";

  static final String SIGN_IN =
      "INSERT INTO sign_in (id, browser_hash, query, expires_at) VALUES (?, '', '', ?)";

  static final String GRANT =
      """
      INSERT INTO grants (id, sign_in, me, client_id, scope, resources, redirect_uri, code_hash,
                          code_challenge, code_expires_at, renewable, created_at, spent_at,
                          expires_at)
      VALUES (?, ?, ?, ?, 'create update', '', ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  static final String TOKEN =
      """
      INSERT INTO access_token (token_hash, grant_id, scope, resources, issued_at, expires_at)
      VALUES (?, ?, 'create update', '', ?, ?)
      """;

  /// One that was renewed before, as nearly all are: a first renewal makes the row longer.
  static final String FAMILY =
      """
      INSERT INTO refresh_token (family_hash, grant_id, turn_hash, previous_hash, seed,
                                 issued_at, rotated_at, expires_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final int AT_A_TIME = 1_000;

  private final PreparedStatement statement;
  private int waiting;

  Rows(Connection connection, String statement) throws SQLException {
    this.statement = connection.prepareStatement(statement);
  }

  void add(@Nullable Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.addBatch();
    if (++waiting % AT_A_TIME == 0) {
      statement.executeBatch();
    }
  }

  @Override
  public void close() throws SQLException {
    statement.executeBatch();
    statement.close();
  }
}
