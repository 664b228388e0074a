package gondulf.account;

import gondulf.signin.RecordView;
import gondulf.web.Page;
import io.jstach.jstache.JStache;
import java.util.Map;

/// Shows the record that ties a domain to its account, and what is seen of it.
@JStache
record TiePage(AccountView view, RecordView record) implements Page {

  @Override
  public Map<String, String> names() {
    return record.names();
  }
}
