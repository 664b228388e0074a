package gondulf.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;

/// The file that everything is kept in, and the way each connection opens it.
record DatabaseFile(Path path) {

  /// In KiB, which SQLite takes from a number below zero: enough for ten thousand tokens, and for
  /// all pages that lead to the rows of a million.
  private static final int CACHE = -8 * 1024;

  /// What SQLite leaves of its log after a rush, in bytes: as much as it writes between two merges.
  private static final int MOST_LOGGED = 4 * 1024 * 1024;

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss'Z'").withZone(ZoneOffset.UTC);

  /// The one that the environment names.
  ///
  /// @param variables what is empty counts as not set
  static DatabaseFile of(Map<String, String> variables) {
    return new DatabaseFile(StoreProperties.of(variables).file());
  }

  /// Makes the file if it is not there, for nobody to read but this server's own user. SQLite gives
  /// the files that it puts beside it the same permissions.
  ///
  /// @return whether it was not there
  boolean create() throws IOException {
    Files.createDirectories(path.toAbsolutePath().getParent());
    try {
      PrivateFiles.create(path);
      return true;
    } catch (FileAlreadyExistsException e) {
      if (!Files.isRegularFile(path)) {
        throw e;
      }
      return false;
    }
  }

  /// Opens the file, which must be there, takes the lock that every change needs, makes a change
  /// and takes it back. The lock alone would be given for a file that may only be read, too.
  void probe(Duration patience, String change) throws SQLException {
    try (Connection connection = settings(patience).createConnection(url());
        var statement = connection.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      statement.execute(change);
      statement.execute("ROLLBACK");
    }
  }

  /// Opens the file, which must be there, and reads.
  void read(Duration patience, String question) throws SQLException {
    try (Connection connection = settings(patience).createConnection(url());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(question)) {
      rows.next();
    }
  }

  /// How each connection is set.
  ///
  /// A change is on the disk when it is answered for, readers never wait for the writer, and a
  /// transaction takes the writer's lock at its start, so that it cannot fail for it in the middle.
  ///
  /// @param patience how long to wait for another's lock
  SQLiteConfig settings(Duration patience) {
    var settings = new SQLiteConfig();
    settings.setJournalMode(JournalMode.WAL);
    settings.setSynchronous(SynchronousMode.FULL);
    settings.setTransactionMode(TransactionMode.IMMEDIATE);
    settings.setBusyTimeout(Math.toIntExact(patience.toMillis()));
    settings.enforceForeignKeys(true);
    settings.setJournalSizeLimit(MOST_LOGGED);
    settings.setCacheSize(CACHE);
    settings.setGetGeneratedKeys(false); // it would ask for the last one after every change
    settings.resetOpenMode(SQLiteOpenMode.CREATE);
    return settings;
  }

  /// Opens connections, each for whoever asks to close.
  SQLiteDataSource source(Duration patience) {
    var source = new SQLiteDataSource(settings(patience));
    source.setUrl(url());
    return source;
  }

  String url() {
    return "jdbc:sqlite:" + path;
  }

  /// Tells the file from another one that has taken its place; nothing if none is there, or if the
  /// system has no such thing.
  Optional<Object> identity() {
    try {
      return Optional.ofNullable(Files.readAttributes(path, BasicFileAttributes.class).fileKey());
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  /// Another file of this one's, in the same directory.
  Path beside(String suffix) {
    return path.resolveSibling(path.getFileName() + suffix);
  }

  /// The same for one that belongs to a moment: `gondulf.db.replaced-2026-11-22T12-00-00Z`.
  Path dated(String name, Instant moment) {
    return beside(".%s-%s".formatted(name, DATE.format(moment)));
  }

  /// Moves a file into the place of this one, in one step.
  void put(Path incoming) throws IOException {
    Files.move(incoming, path, StandardCopyOption.ATOMIC_MOVE);
    PrivateFiles.sync(PrivateFiles.directory(path));
  }

  /// How much room it takes, with what is not merged into it yet.
  long bytes() throws IOException {
    var log = beside("-wal");
    return Files.size(path) + (Files.exists(log) ? Files.size(log) : 0);
  }
}
