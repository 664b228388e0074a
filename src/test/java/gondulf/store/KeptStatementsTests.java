package gondulf.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;
import org.sqlite.core.CorePreparedStatement;

class KeptStatementsTests {

  private static final String QUESTION = "SELECT ?";

  @TempDir Path directory;
  private Connection connection;

  @BeforeEach
  void open() throws SQLException {
    var source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + directory.resolve("kept.db"));
    connection = KeptStatements.of(source).getConnection();
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void oneThatIsClosedIsLentAgainWithoutItsValues() throws SQLException {
    var first = connection.prepareStatement(QUESTION);
    assertThat(answer(first, "a")).isEqualTo("a");
    first.close();
    first.close();
    var second = connection.prepareStatement(QUESTION);

    assertThat(prepared(second)).isSameAs(prepared(first));
    try (var rows = second.executeQuery()) {
      assertThat(rows.getString(1)).isNull();
    }
  }

  @Test
  void oneThatIsInUseIsNotLentTwice() throws SQLException {
    try (var first = connection.prepareStatement(QUESTION);
        var second = connection.prepareStatement(QUESTION)) {
      first.setString(1, "a");
      try (var rows = first.executeQuery()) {
        assertThat(answer(second, "b")).isEqualTo("b");
        assertThat(rows.getString(1)).isEqualTo("a");
      }
    }
    try (var third = connection.prepareStatement(QUESTION)) {
      assertThat(answer(third, "c")).isEqualTo("c");
    }
  }

  @Test
  void oneThatHasFailedIsPreparedAnew() throws SQLException {
    try (var creation = connection.prepareStatement("CREATE TABLE one (id INTEGER PRIMARY KEY)")) {
      creation.execute();
    }
    var first = connection.prepareStatement("INSERT INTO one VALUES (?)");
    first.setInt(1, 1);
    first.executeUpdate();
    first.setInt(1, 1);
    assertThatThrownBy(first::executeUpdate).isInstanceOf(SQLException.class);
    first.close();

    try (var second = connection.prepareStatement("INSERT INTO one VALUES (?)")) {
      assertThat(prepared(second)).isNotSameAs(prepared(first));
      second.setInt(1, 2);
      assertThat(second.executeUpdate()).isEqualTo(1);
    }
  }

  @Test
  void ofTooManyTheOneGoesThatWasNotUsedForLongest() throws SQLException {
    var oldest = prepared(QUESTION);
    var used = prepared("SELECT 'used'");
    for (var i = 0; i < KeptStatements.MOST - 1; i++) {
      prepared("SELECT " + i);
      assertThat(prepared("SELECT 'used'")).isSameAs(used);
    }

    assertThat(prepared(QUESTION)).isNotSameAs(oldest);
    assertThat(oldest.isClosed()).isTrue();
  }

  private PreparedStatement prepared(String sql) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      return prepared(statement);
    }
  }

  /// The driver's own.
  private static PreparedStatement prepared(PreparedStatement lent) throws SQLException {
    return (PreparedStatement) lent.unwrap(CorePreparedStatement.class);
  }

  private static String answer(PreparedStatement statement, String value) throws SQLException {
    statement.setString(1, value);
    try (var rows = statement.executeQuery()) {
      return rows.getString(1);
    }
  }
}
