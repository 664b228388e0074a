package gondulf.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import org.springframework.stereotype.Component;

/// How large the database is, and how many wait for it.
@Component
public class DatabaseFigures {

  private final DatabaseFile file;
  private final GroupCommit commit;
  private final HikariDataSource readers;

  DatabaseFigures(DatabaseFile file, GroupCommit commit, HikariDataSource readers) {
    this.file = file;
    this.commit = commit;
    this.readers = readers;
  }

  /// How many bytes it takes, with what is not merged into its one file yet; 0 if it is gone.
  public long bytes() {
    try {
      return file.bytes();
    } catch (IOException _) {
      return 0;
    }
  }

  /// How many requests wait for their turn to write, or for a connection that reads.
  public int waiting() {
    return commit.waiting() + readers.getHikariPoolMXBean().getThreadsAwaitingConnection();
  }
}
