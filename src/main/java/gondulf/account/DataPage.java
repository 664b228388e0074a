package gondulf.account;

import gondulf.web.Page;
import io.jstach.jstache.JStache;
import java.util.Map;

/// Lets a person take along what is known of them, or have it deleted.
@JStache
record DataPage(AccountView view) implements Page {

  @Override
  public Map<String, String> names() {
    return view.names();
  }
}
