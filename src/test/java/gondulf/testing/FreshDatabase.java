package gondulf.testing;

import com.zaxxer.hikari.HikariDataSource;
import gondulf.store.OpenedFile;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A real SQLite file with the real migrations, opened as the server opens it.
public final class FreshDatabase implements AutoCloseable {

  private final HikariDataSource dataSource;

  private FreshDatabase(HikariDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /// One that nobody else has.
  public static FreshDatabase open() {
    return in(BuildFolder.temporary("database"));
  }

  /// The file of this directory. Who asks twice gets the same file, as after a restart.
  public static FreshDatabase in(Path directory) {
    var dataSource = OpenedFile.at(file(directory));
    Flyway.configure().dataSource(dataSource).load().migrate();
    return new FreshDatabase(dataSource);
  }

  public static Path file(Path directory) {
    return directory.resolve("gondulf.db");
  }

  public JdbcClient jdbc() {
    return JdbcClient.create(dataSource);
  }

  public TransactionTemplate transaction() {
    return new TransactionTemplate(new JdbcTransactionManager(dataSource));
  }

  /// How many rows a table has.
  public int count(String table) {
    return jdbc().sql("SELECT count(*) FROM " + table).query(Integer.class).single();
  }

  @Override
  public void close() {
    dataSource.close();
  }
}
