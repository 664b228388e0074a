package gondulf.store;

import java.io.IOException;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.sqlite.SQLiteDataSource;

/// The database as it is opened without the server, which may be running beside it.
///
/// The file is made, checked and brought up to date as the server does it at its start, and each
/// connection is set as the server's are: it waits for the server's lock, and holds its own for one
/// statement or one short transaction.
public final class StandaloneDatabase {

  private final DatabaseFile file;
  private final SQLiteDataSource source;
  private final boolean isNew;

  private StandaloneDatabase(DatabaseFile file, SQLiteDataSource source, boolean isNew) {
    this.file = file;
    this.source = source;
    this.isNew = isNew;
  }

  /// Opens the one that the environment names.
  ///
  /// @param variables the environment; what is empty counts as not set
  /// @param clock by which a copy is dated that is made before the file is brought up to date
  public static StandaloneDatabase of(Map<String, String> variables, InstantSource clock) {
    var file = DatabaseFile.of(variables);
    try {
      var isNew = file.create();
      file.probe(SqliteConfiguration.PATIENCE, SqliteConfiguration.CHANGE);
      var source = file.source(SqliteConfiguration.PATIENCE);
      new Migrations(file, source, clock).apply(() -> Flyway.configure().dataSource(source).load());
      return new StandaloneDatabase(file, source, isNew);
    } catch (IOException | SQLException | FlywayException e) {
      throw new UnusableDatabaseException(file, e);
    }
  }

  /// For the repositories of the rooms above.
  public JdbcClient jdbc() {
    return JdbcClient.create(source);
  }

  /// For what is more than one statement of theirs.
  public TransactionTemplate transaction() {
    return new TransactionTemplate(new JdbcTransactionManager(source));
  }

  /// Whether the file was made just now, so that no server can have used it.
  public boolean isNew() {
    return isNew;
  }

  /// Where the file is, to be told to the operator: a relative name means another one elsewhere.
  public String location() {
    return file.path().toAbsolutePath().toString();
  }
}
