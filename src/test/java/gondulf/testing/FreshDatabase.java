package gondulf.testing;

import gondulf.store.OpenedFile;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A real SQLite file with the real migrations, opened as the server opens it.
public final class FreshDatabase implements AutoCloseable {

  private final OpenedFile opened;

  private FreshDatabase(OpenedFile opened) {
    this.opened = opened;
  }

  /// One that nobody else has.
  public static FreshDatabase open() {
    return in(BuildFolder.temporary("database"));
  }

  /// The file of this directory. Who asks twice gets the same file, as after a restart.
  public static FreshDatabase in(Path directory) {
    var opened = OpenedFile.at(file(directory));
    Flyway.configure().dataSource(opened.tables()).load().migrate();
    return new FreshDatabase(opened);
  }

  public static Path file(Path directory) {
    return directory.resolve("gondulf.db");
  }

  public JdbcClient jdbc() {
    return opened.jdbc();
  }

  public TransactionTemplate transaction() {
    return opened.transaction();
  }

  /// How many rows a table has.
  public int count(String table) {
    return jdbc().sql("SELECT count(*) FROM " + table).query(Integer.class).single();
  }

  @Override
  public void close() {
    opened.close();
  }
}
