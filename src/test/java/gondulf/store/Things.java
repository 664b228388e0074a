package gondulf.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A file of things, each of which has a number.
record Things(Path path, OpenedFile file) implements AutoCloseable {

  /// @param patience how long a change waits for its turn, and then for its group
  static Things in(Path directory, Duration patience) {
    var path = directory.resolve("things.db");
    var things = new Things(path, OpenedFile.at(path, patience));
    things.jdbc().sql("CREATE TABLE thing (id INTEGER PRIMARY KEY)").update();
    things
        .jdbc()
        .sql(
            """
            CREATE TABLE part (
              thing INTEGER NOT NULL REFERENCES thing (id) DEFERRABLE INITIALLY DEFERRED
            )
            """)
        .update();
    return things;
  }

  GroupCommit commit() {
    return file.commit();
  }

  JdbcClient jdbc() {
    return file.jdbc();
  }

  TransactionTemplate transaction() {
    return file.transaction();
  }

  void add(int id) {
    jdbc().sql("INSERT INTO thing (id) VALUES (?)").param(id).update();
  }

  Callable<Integer> adding(int id) {
    return () -> {
      add(id);
      return id;
    };
  }

  /// A part of a thing that there is not: SQLite says so when it is committed.
  void addPartOfNothing() {
    jdbc().sql("INSERT INTO part (thing) VALUES (4711)").update();
  }

  List<Integer> all() {
    return jdbc()
        .sql("SELECT id FROM thing ORDER BY id")
        .query((row, _) -> row.getInt("id"))
        .list();
  }

  @Override
  public void close() {
    file.close();
  }
}
