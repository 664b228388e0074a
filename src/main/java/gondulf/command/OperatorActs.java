package gondulf.command;

import gondulf.meter.Audit;
import gondulf.store.Chore;
import gondulf.store.StandaloneDatabase;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What operators have done by commands, until the server has told it to its log, which is where
/// somebody will look it up: what a command prints does not get there.
@Repository
class OperatorActs implements Chore {

  private final JdbcClient jdbc;

  OperatorActs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Those of a database that is opened without the server.
  static OperatorActs in(StandaloneDatabase database) {
    return new OperatorActs(database.jdbc());
  }

  void note(Audit act) {
    jdbc.sql("INSERT INTO operator_act (line) VALUES (:line)")
        .param("line", act.toString())
        .update();
  }

  @Override
  public void run(Instant now) {
    jdbc.sql("DELETE FROM operator_act RETURNING line")
        .query(String.class)
        .list()
        .forEach(line -> Audit.of(line).write());
  }
}
