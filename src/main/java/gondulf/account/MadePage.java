package gondulf.account;

import gondulf.protocol.Secret;
import gondulf.web.Page;
import io.jstach.jstache.JStache;

/// Shows a secret that was just made, this once.
///
/// @param what it is, for the headline
/// @param use how it is used, as a sentence
@JStache
record MadePage(AccountView view, String what, String name, String use, Secret secret)
    implements Page {

  String shown() {
    return secret.value();
  }
}
