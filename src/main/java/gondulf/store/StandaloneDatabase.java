package gondulf.store;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.sqlite.SQLiteDataSource;

/// The database as it is opened without the server, which may be running beside it.
///
/// It must be there, with the tables of this version: a new one beside a server, or new tables
/// under one of before, would be taken for its own. Each connection is set as the server's are: it
/// waits for the server's lock, and holds its own for one statement or one short transaction.
public final class StandaloneDatabase {

  private static final String NAME_IT =
      "Let GONDULF_DATABASE_URL name the database of your server, or start the server once, which"
          + " makes it.";

  private final DatabaseFile file;
  private final SQLiteDataSource source;

  private StandaloneDatabase(DatabaseFile file, SQLiteDataSource source) {
    this.file = file;
    this.source = source;
  }

  /// Opens the one that the environment names.
  ///
  /// @param variables the environment; what is empty counts as not set
  public static StandaloneDatabase of(Map<String, String> variables) {
    var file = DatabaseFile.of(variables);
    if (!Files.exists(file.path())) {
      throw new UnusableDatabaseException(file, "is not there", NAME_IT);
    }
    try {
      requireTables(file);
      file.probe(SqliteConfiguration.PATIENCE, SqliteConfiguration.CHANGE);
      return new StandaloneDatabase(file, file.source(SqliteConfiguration.PATIENCE));
    } catch (IOException | SQLException e) {
      throw new UnusableDatabaseException(file, e);
    }
  }

  /// Only reads: it may be another program's.
  private static void requireTables(DatabaseFile file) throws IOException, SQLException {
    var seen = new DatabaseCopy(file.path()).history();
    var known = Migrations.known();
    if (seen.isNew()) {
      throw new UnusableDatabaseException(file, "has none of Gondulf's tables", NAME_IT);
    }
    Migrations.refuseNewer(file, seen, known);
    if (!seen.hasSeen(known)) {
      throw new UnusableDatabaseException(
          file,
          "has the tables of an older version",
          "Start the server of this version once: it copies the file, and brings it up to date.");
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

  /// Where the file is, to be told to the operator: a relative name means another one elsewhere.
  public String location() {
    return file.path().toAbsolutePath().toString();
  }
}
