package gondulf.account;

import gondulf.web.Page;
import io.jstach.jstache.JStache;
import java.util.List;

/// Shows a person what happened to their account.
@JStache
record ActivityPage(AccountView view, List<ActivityItem> items) implements Page {

  boolean hasItems() {
    return !items.isEmpty();
  }
}
