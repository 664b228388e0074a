package gondulf.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.sqlite.SQLiteCommitListener;
import org.sqlite.SQLiteConnection;

class WriterTests {

  @TempDir Path directory;
  private final AtomicReference<Thread> committer = new AtomicReference<>(Thread.currentThread());

  @Test
  @DisplayName(
      "Where one core carries all virtual threads, others come while the disk is waited for")
  void noVirtualThreadWaitsForTheDisk() throws Exception {
    var file = new DatabaseFile(directory.resolve("gondulf.db"));
    file.create();
    try (var writer = new Writer(file, listened(file), () -> {})) {
      Thread.ofVirtual().start(() -> change(writer)).join();
    }

    assertThat(committer.get()).isNotEqualTo(Thread.currentThread());
    assertThat(committer.get().isVirtual()).isFalse();
  }

  private static void change(Writer writer) {
    try {
      writer.begin();
      try (var statement = writer.mark().createStatement()) {
        statement.execute("CREATE TABLE thing (id INTEGER)");
      }
      writer.keep();
      writer.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private DataSource listened(DatabaseFile file) {
    return new AbstractDataSource() {

      @Override
      public SQLiteConnection getConnection() throws SQLException {
        var connection =
            (SQLiteConnection) file.source(SqliteConfiguration.PATIENCE).getConnection();
        connection.addCommitListener(
            new SQLiteCommitListener() {

              @Override
              public void onCommit() {
                committer.set(Thread.currentThread());
              }

              @Override
              public void onRollback() {}
            });
        return connection;
      }

      @Override
      public SQLiteConnection getConnection(String name, String password) throws SQLException {
        return getConnection();
      }
    };
  }
}
