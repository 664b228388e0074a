package gondulf.account;

import gondulf.ownership.MailProof;
import gondulf.signin.Lifetime;
import gondulf.web.Page;
import io.jstach.jstache.JStache;

/// Asks for the code that was sent to an address, to confirm that it is the person's.
@JStache
record AddressCodePage(AccountView view, String address, Field code) implements Page {

  String lifetime() {
    return Lifetime.words(MailProof.LIFETIME);
  }
}
