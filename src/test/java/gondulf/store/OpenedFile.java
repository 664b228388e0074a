package gondulf.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;

/// The database file as the server opens it, for the tests of other rooms.
public final class OpenedFile {

  private OpenedFile() {}

  public static HikariDataSource at(Path path) {
    return new SqliteConfiguration().dataSource(new DatabaseFile(path));
  }
}
