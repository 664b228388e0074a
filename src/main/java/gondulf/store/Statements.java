package gondulf.store;

import static java.util.Objects.requireNonNull;

import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.SqlProvider;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Makes each statement that stands alone a transaction of its own, unless all that it does is to
/// read: then it has a reader, and waits for nobody.
///
/// What does not begin as a mere question is taken for a change. A reader refuses every change, so
/// that none comes to it in disguise.
final class Statements extends JdbcTemplate {

  private static final List<String> QUESTIONS = List.of("SELECT", "EXPLAIN", "PRAGMA");

  private final DataSource readers;
  private final TransactionOperations transaction;

  Statements(DataSource readers, TransactionOperations transaction) {
    super(readers);
    this.readers = readers;
    this.transaction = transaction;
  }

  @Override
  protected int update(PreparedStatementCreator creator, @Nullable PreparedStatementSetter setter) {
    return isInTransaction()
        ? super.update(creator, setter)
        : requireNonNull(transaction.execute(_ -> super.update(creator, setter)));
  }

  @Override
  public <T extends @Nullable Object> T query(
      PreparedStatementCreator creator,
      @Nullable PreparedStatementSetter setter,
      ResultSetExtractor<T> extractor) {
    return isInTransaction() || isQuestion(creator)
        ? super.query(creator, setter, extractor)
        : transaction.execute(_ -> super.query(creator, setter, extractor));
  }

  private boolean isInTransaction() {
    return TransactionSynchronizationManager.hasResource(readers);
  }

  private static boolean isQuestion(PreparedStatementCreator creator) {
    return creator instanceof SqlProvider provider
        && QUESTIONS.stream()
            .anyMatch(String.valueOf(provider.getSql()).stripLeading()::startsWith);
  }
}
