package gondulf.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// How large the database is, and how many wait for it.
@Component
public class DatabaseFigures {

  private final DatabaseFile file;
  private final HikariDataSource source;

  DatabaseFigures(DatabaseFile file, HikariDataSource source) {
    this.file = file;
    this.source = source;
  }

  /// How many bytes it takes, with what is not merged into its one file yet; 0 if it is gone.
  public long bytes() {
    try {
      return file.bytes();
    } catch (IOException _) {
      return 0;
    }
  }

  /// How many requests wait for their turn.
  public int waiting() {
    return Optional.ofNullable(source.getHikariPoolMXBean())
        .map(pool -> pool.getThreadsAwaitingConnection())
        .orElse(0);
  }
}
