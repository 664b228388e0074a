package gondulf.store;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/// Lets no connection be used again that has failed.
///
/// The driver believes itself in a transaction even when the file was locked and none could begin;
/// the next one to get such a connection would write without any.
final class FailedConnections implements SQLExceptionOverride {

  private static final int PRIMARY_CODE = 0xff;

  /// A broken constraint is an answer, not a failure: its transaction is still there to roll back.
  @java.lang.Override
  public Override adjudicate(SQLException failure) {
    return (failure.getErrorCode() & PRIMARY_CODE) == SQLiteErrorCode.SQLITE_CONSTRAINT.code
        ? Override.DO_NOT_EVICT
        : Override.MUST_EVICT;
  }
}
