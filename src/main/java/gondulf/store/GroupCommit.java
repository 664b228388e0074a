package gondulf.store;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.SmartTransactionObject;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Lets transactions that come at the same time share one commit, and so one wait for the disk.
///
/// Each has its turn at the one connection that writes, and does its work on its own thread, behind
/// a savepoint of its own. Whoever is done leaves the transaction of SQLite open to the next one
/// who waits, and waits for the group; the last one commits for all. Nobody waits for others to
/// come.
///
/// @see Group
final class GroupCommit extends AbstractPlatformTransactionManager implements AutoCloseable {

  private final DataSource readers;
  private final Writer writer;
  private final Duration patience;
  private final Turns turns = new Turns();

  /// Touched by whoever has the turn, and by nobody else.
  private Optional<Group> open = Optional.empty();

  /// @param readers in place of whose connections a transaction uses that of the writer
  /// @param patience how long a transaction waits for its turn, and then for its group
  GroupCommit(DataSource readers, Writer writer, Duration patience) {
    this.readers = readers;
    this.writer = writer;
    this.patience = patience;
  }

  /// How many wait for their turn.
  int waiting() {
    return turns.waiting();
  }

  @Override
  protected Object doGetTransaction() {
    return new Member(
        Optional.ofNullable(
            (ConnectionHolder) TransactionSynchronizationManager.getResource(readers)));
  }

  @Override
  protected boolean isExistingTransaction(Object transaction) {
    return ((Member) transaction).holder.isPresent();
  }

  @Override
  protected void doBegin(Object transaction, TransactionDefinition definition) {
    take();
    try {
      var group = open.isPresent() ? open.get() : begin();
      var holder = new ConnectionHolder(writer.mark());
      TransactionSynchronizationManager.bindResource(readers, holder);
      ((Member) transaction).holder = Optional.of(holder);
      group.join();
    } catch (SQLException | RuntimeException | Error e) {
      fail(e);
      throw new CannotCreateTransactionException("no change can be made", e);
    }
  }

  private void take() {
    try {
      switch (turns.take(patience)) {
        case FREE -> {}
        case FROM_THE_DEAD -> abandon(new SQLException("a transaction was never ended"));
        case NEVER ->
            throw new CannotCreateTransactionException(
                "others write all the while", new SQLTransientException("waited for " + patience));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotCreateTransactionException("interrupted while others were writing", e);
    }
  }

  private Group begin() throws SQLException {
    writer.begin();
    var group = new Group();
    open = Optional.of(group);
    return group;
  }

  @Override
  protected void doCommit(DefaultTransactionStatus status) {
    TransactionSynchronizationManager.unbindResource(readers);
    var group = open.orElseThrow();
    try {
      writer.keep();
    } catch (SQLException | RuntimeException | Error e) {
      fail(e);
      throw new TransactionSystemException("what was changed could not be kept", e);
    }
    leave(group);
    group.await(patience);
  }

  /// Whoever takes everything back need not wait for the others, nor hear how they fared.
  @Override
  protected void doRollback(DefaultTransactionStatus status) {
    TransactionSynchronizationManager.unbindResource(readers);
    var group = open.orElseThrow();
    try {
      writer.takeBack();
    } catch (SQLException | RuntimeException | Error e) {
      fail(e);
      return;
    }
    leave(group);
  }

  @Override
  protected void doSetRollbackOnly(DefaultTransactionStatus status) {
    ((Member) status.getTransaction()).holder.ifPresent(ConnectionHolder::setRollbackOnly);
  }

  private void leave(Group group) {
    if (group.hasRoom() && turns.pass()) {
      return;
    }
    try {
      writer.commit();
    } catch (SQLException | RuntimeException | Error e) {
      fail(e);
      return;
    }
    open = Optional.empty();
    turns.end();
    group.succeed();
  }

  /// Ends a turn in which the transaction of SQLite was lost, for all who shared it.
  private void fail(Throwable cause) {
    try {
      abandon(cause);
    } finally {
      turns.end();
    }
  }

  private void abandon(Throwable cause) {
    writer.close();
    open.ifPresent(group -> group.fail(cause));
    open = Optional.empty();
  }

  @Override
  public void close() {
    take();
    fail(new SQLException("the database is being closed"));
  }

  /// A transaction, as Spring asks about it.
  private static final class Member implements SmartTransactionObject {

    private Optional<ConnectionHolder> holder;

    Member(Optional<ConnectionHolder> holder) {
      this.holder = holder;
    }

    @Override
    public boolean isRollbackOnly() {
      return holder.filter(ConnectionHolder::isRollbackOnly).isPresent();
    }
  }
}
