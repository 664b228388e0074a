package gondulf.account;

import gondulf.web.Page;
import io.jstach.jstache.JStache;

/// Lets a person take along what is known of them, or have it deleted.
@JStache
record DataPage(AccountView view) implements Page {}
