package gondulf.account;

import gondulf.web.Page;
import io.jstach.jstache.JStache;
import java.util.List;

/// Lets a person make tokens for scripts of theirs, and keys for servers of theirs.
///
/// @param canMakeTokens whether the operator lets the website in still
/// @param serverName what the next server is called
@JStache
record KeysPage(
    AccountView view, boolean canMakeTokens, TokenForm token, List<KeyItem> keys, Field serverName)
    implements Page {

  boolean hasKeys() {
    return !keys.isEmpty();
  }
}
