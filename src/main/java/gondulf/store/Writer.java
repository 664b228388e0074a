package gondulf.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one connection by which the database is changed. One that has failed is never used again:
/// the driver believes itself in a transaction even when none could begin, or SQLite has ended it.
final class Writer implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Writer.class);

  private final DatabaseFile file;
  private final DataSource source;
  private final Runnable lost;
  private final Executor disk =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("commit").factory());
  private Optional<Object> identity = Optional.empty();
  private Optional<Connection> connection = Optional.empty();

  /// @param lost what is to be done where another file, or none, is in the place of the one that
  ///   was open
  Writer(DatabaseFile file, DataSource source, Runnable lost) {
    this.file = file;
    this.source = source;
    this.lost = lost;
  }

  /// Takes the one lock that all changes need.
  void begin() throws SQLException {
    if (connection.isPresent() && !file.identity().equals(identity)) {
      close();
      lost.run();
    }
    if (connection.isEmpty()) {
      identity = file.identity();
      connection = Optional.of(source.getConnection());
    }
    connection().setAutoCommit(false);
  }

  /// Whatever is done from here on can be taken back alone.
  Connection mark() throws SQLException {
    run("SAVEPOINT member");
    return connection();
  }

  /// Keeps what was done since the mark, for as long as the transaction is kept.
  void keep() throws SQLException {
    run("RELEASE member");
  }

  /// Takes back what was done since the mark.
  void takeBack() throws SQLException {
    run("ROLLBACK TO member");
    run("RELEASE member");
  }

  /// Comes back when all that was kept is on the disk.
  ///
  /// A thread of its own waits for the disk. A virtual one would keep the processor that carries
  /// it, of which a small machine has one, and nobody could come meanwhile to share the next
  /// commit.
  void commit() throws SQLException {
    var failure = CompletableFuture.supplyAsync(this::committed, disk).join();
    if (failure.isPresent()) {
      throw failure.orElseThrow();
    }
  }

  private Optional<SQLException> committed() {
    try {
      connection().setAutoCommit(true);
      return Optional.empty();
    } catch (SQLException e) {
      return Optional.of(e);
    }
  }

  /// Ends the connection, and takes back whatever it has not committed.
  @Override
  public void close() {
    try {
      if (connection.isPresent()) {
        connection().close();
      }
    } catch (SQLException e) {
      log.warn("a connection could not be closed: {}", e.getMessage());
    } finally {
      connection = Optional.empty();
    }
  }

  private void run(String control) throws SQLException {
    try (var statement = connection().prepareStatement(control)) {
      statement.execute();
    }
  }

  private Connection connection() throws SQLException {
    return connection.orElseThrow(() -> new SQLException("no transaction has begun"));
  }
}
