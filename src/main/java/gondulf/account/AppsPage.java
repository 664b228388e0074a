package gondulf.account;

import gondulf.web.Page;
import io.jstach.jstache.JStache;
import java.util.List;

/// Shows a person what they have allowed.
@JStache
record AppsPage(AccountView view, List<AppItem> apps) implements Page {

  boolean hasApps() {
    return !apps.isEmpty();
  }
}
