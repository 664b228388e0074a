package gondulf.store;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/// What SQLite says of a failure. It may say more than the code that is looked for, such as why it
/// could not read: what is meant stands in the last byte.
///
/// @see <a
///   href="https://www.sqlite.org/rescode.html#primary_result_codes_versus_extended_result_codes">SQLite,
///   result codes</a>
final class SqliteFailure {

  private static final int PRIMARY_CODE = 0xff;

  private SqliteFailure() {}

  /// Whether others were writing all the while.
  static boolean isBusy(Throwable failure) {
    return is(SQLiteErrorCode.SQLITE_BUSY, failure);
  }

  /// Whether what is in the file is no database, or no longer one.
  static boolean isDamage(Throwable failure) {
    return is(SQLiteErrorCode.SQLITE_CORRUPT, failure)
        || is(SQLiteErrorCode.SQLITE_NOTADB, failure);
  }

  private static boolean is(SQLiteErrorCode code, Throwable failure) {
    return failure instanceof SQLException cause
        && (cause.getErrorCode() & PRIMARY_CODE) == code.code;
  }
}
