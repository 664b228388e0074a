package gondulf.account;

import gondulf.web.Page;
import io.jstach.jstache.JStache;
import java.util.Map;

/// Shows one passkey, to call it otherwise or to remove it.
///
/// @param isLast whether there is no other
@JStache
record PasskeyPage(AccountView view, PasskeyItem passkey, Field name, boolean isLast)
    implements Page {

  @Override
  public Map<String, String> names() {
    return passkey.names();
  }
}
