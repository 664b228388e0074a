package gondulf.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gondulf.testing.FreshDatabase;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

class FailedConnectionsTests {

  private static final String INSERT = "INSERT INTO thing (id) VALUES (1)";

  @TempDir Path directory;

  @Test
  void aConnectionThatCouldNotBeginATransactionIsNotUsedForTheNext() throws Exception {
    try (var database = FreshDatabase.in(directory);
        var other = DriverManager.getConnection("jdbc:sqlite:" + FreshDatabase.file(directory));
        var statement = other.createStatement()) {
      database.jdbc().sql("CREATE TABLE thing (id INTEGER PRIMARY KEY)").update();
      statement.execute("BEGIN IMMEDIATE");
      assertThatThrownBy(() -> insert(database)).isInstanceOf(TransactionException.class);
      statement.execute("ROLLBACK");

      for (int i = 0; i < 10; i++) {
        database
            .transaction()
            .executeWithoutResult(status -> {
              database.jdbc().sql(INSERT).update();
              status.setRollbackOnly();
            });
      }
      assertThat(database.count("thing")).isZero();
    }
  }

  @Test
  void aBrokenConstraintLeavesTheTransactionAsItWas() {
    try (var database = FreshDatabase.in(directory)) {
      database.jdbc().sql("CREATE TABLE thing (id INTEGER PRIMARY KEY)").update();

      database
          .transaction()
          .executeWithoutResult(_ -> {
            database.jdbc().sql(INSERT).update();
            assertThatThrownBy(() -> database.jdbc().sql(INSERT).update())
                .isInstanceOf(DataAccessException.class);
          });

      assertThat(database.count("thing")).isEqualTo(1);
    }
  }

  private static void insert(FreshDatabase database) {
    database.transaction().executeWithoutResult(_ -> database.jdbc().sql(INSERT).update());
  }
}
