package gondulf.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/// Opens the file, or stops the start with a sentence that says why it cannot be opened.
@Configuration(proxyBeanMethods = false)
class SqliteConfiguration {

  static final Duration PATIENCE = Duration.ofSeconds(5);
  static final String CHANGE = "CREATE TABLE probe (id INTEGER)";

  /// One, because a file has one writer: whoever waits for a connection is served in turn, while
  /// connections that wait for each other inside SQLite may wait past all patience.
  private static final int CONNECTIONS = 1;

  @Bean
  DatabaseFile databaseFile(StoreProperties properties) {
    return new DatabaseFile(properties.file());
  }

  /// Held until the last connection is closed.
  @Bean
  DatabaseLock databaseLock(DatabaseFile file) {
    try {
      return DatabaseLock.shared(file)
          .orElseThrow(() ->
              new UnusableDatabaseException(
                  file,
                  "is being replaced by a backup just now",
                  "Start the server again when the backup is restored."));
    } catch (IOException e) {
      throw new UnusableDatabaseException(file, e);
    }
  }

  @Bean
  FlywayMigrationStrategy migrationStrategy(
      DatabaseFile file, DataSource source, InstantSource clock) {
    return flyway -> {
      try {
        new Migrations(file, source, clock).apply(() -> flyway);
      } catch (IOException | SQLException e) {
        throw new UnusableDatabaseException(file, e);
      }
    };
  }

  @Bean
  @DependsOn("databaseLock")
  HikariDataSource dataSource(DatabaseFile file) {
    try {
      file.create();
      file.probe(PATIENCE, CHANGE);
    } catch (IOException | SQLException e) {
      throw new UnusableDatabaseException(file, e);
    }
    var pool = new HikariConfig();
    pool.setPoolName("gondulf");
    pool.setJdbcUrl(file.url());
    pool.setDataSourceProperties(file.settings(PATIENCE).toProperties());
    pool.setMaximumPoolSize(CONNECTIONS);
    pool.setExceptionOverride(new FailedConnections());
    return new HikariDataSource(pool);
  }
}
