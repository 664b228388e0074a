package gondulf.store;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/// Lets no reader be used again that has failed: it may have been for its file, in whose place
/// there may be another one by then.
final class FailedConnections implements SQLExceptionOverride {

  @java.lang.Override
  public Override adjudicate(SQLException failure) {
    return Override.MUST_EVICT;
  }
}
