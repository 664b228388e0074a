package gondulf.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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

  @Bean
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
