package gondulf.account;

import gondulf.web.Page;
import io.jstach.jstache.JStache;
import java.util.List;

/// Asks once more before much is ended at once.
///
/// @param question the headline
/// @param what happens then, as a sentence
/// @param items what goes, one by one
/// @param action where the form goes
/// @param button what it says
@JStache
record ConfirmPage(
    AccountView view,
    String question,
    String what,
    List<String> items,
    String action,
    String button)
    implements Page {

  boolean hasItems() {
    return !items.isEmpty();
  }
}
