package gondulf.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The database file as the server opens it, for the tests of other rooms.
public final class OpenedFile implements AutoCloseable {

  private final SqliteConfiguration server = new SqliteConfiguration();
  private final DatabaseFile file;
  private final HikariDataSource readers;
  private final GroupCommit commit;

  private OpenedFile(DatabaseFile file, Duration patience) {
    this.file = file;
    this.readers = server.readers(file);
    this.commit = SqliteConfiguration.commit(file, readers, patience);
  }

  public static OpenedFile at(Path path) {
    return at(path, SqliteConfiguration.PATIENCE);
  }

  static OpenedFile at(Path path, Duration patience) {
    return new OpenedFile(new DatabaseFile(path), patience);
  }

  /// By which the tables are changed.
  public DataSource tables() {
    return file.source(SqliteConfiguration.PATIENCE);
  }

  public JdbcClient jdbc() {
    return JdbcClient.create(new Statements(readers, transaction()));
  }

  public TransactionTemplate transaction() {
    return new TransactionTemplate(commit);
  }

  DataSource readers() {
    return readers;
  }

  GroupCommit commit() {
    return commit;
  }

  @Override
  public void close() {
    commit.close();
    readers.close();
  }
}
