package gondulf.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/// Opens the file, or stops the start with a sentence that says why it cannot be opened.
@Configuration(proxyBeanMethods = false)
class SqliteConfiguration {

  private static final Logger log = LoggerFactory.getLogger(SqliteConfiguration.class);

  static final Duration PATIENCE = Duration.ofSeconds(5);
  static final String CHANGE = "CREATE TABLE probe (id INTEGER)";

  /// Reading takes a processor and waits for nothing.
  private static final int READERS = Math.max(2, Runtime.getRuntime().availableProcessors());

  @Bean
  DatabaseFile databaseFile(StoreProperties properties) {
    return new DatabaseFile(properties.file());
  }

  /// Held until the last connection is closed.
  @Bean
  DatabaseLock databaseLock(DatabaseFile file) {
    try {
      var lock = DatabaseLock.shared(file).orElseThrow(() -> beingReplaced(file));
      if (!lock.isFirst()) {
        log.warn(
            "another server has {} open, too: end one of the two, since neither knows what the other"
                + " counts and remembers",
            file.path().toAbsolutePath());
      }
      return lock;
    } catch (IOException e) {
      throw new UnusableDatabaseException(file, e);
    }
  }

  private static UnusableDatabaseException beingReplaced(DatabaseFile file) {
    return new UnusableDatabaseException(
        file,
        "is being replaced by a backup just now",
        "Start the server again when the backup is restored.");
  }

  @Bean
  @DependsOn("databaseLock")
  HikariDataSource readers(DatabaseFile file) {
    try {
      if (file.create()) {
        log.info("{} was not there: this is a new database", file.path().toAbsolutePath());
      }
      file.probe(PATIENCE, CHANGE);
    } catch (IOException | SQLException e) {
      throw new UnusableDatabaseException(file, e);
    }
    var pool = new HikariConfig();
    pool.setPoolName("readers");
    pool.setDataSource(KeptStatements.of(file.source(PATIENCE)));
    pool.setConnectionInitSql("PRAGMA query_only = TRUE");
    pool.setMaximumPoolSize(READERS);
    pool.setConnectionTimeout(PATIENCE.toMillis());
    pool.setExceptionOverride(new FailedConnections());
    return new HikariDataSource(pool);
  }

  @Bean
  GroupCommit transactionManager(DatabaseFile file, HikariDataSource readers) {
    return commit(file, readers, PATIENCE);
  }

  static GroupCommit commit(DatabaseFile file, HikariDataSource readers, Duration patience) {
    var writer =
        new Writer(
            file,
            KeptStatements.of(file.source(patience)),
            readers.getHikariPoolMXBean()::softEvictConnections);
    return new GroupCommit(readers, writer, patience);
  }

  @Bean
  TransactionTemplate transactionTemplate(GroupCommit commit) {
    return new TransactionTemplate(commit);
  }

  /// Nobody reads the tables before they are what this program knows.
  @Bean
  JdbcTemplate jdbcTemplate(
      HikariDataSource readers,
      TransactionTemplate transaction,
      DatabaseFile file,
      DatabaseLock lock,
      InstantSource clock) {
    try {
      new Migrations(file, file.source(PATIENCE), clock, !lock.isFirst()).apply();
    } catch (IOException | SQLException e) {
      throw new UnusableDatabaseException(file, e);
    }
    return new Statements(readers, transaction);
  }
}
