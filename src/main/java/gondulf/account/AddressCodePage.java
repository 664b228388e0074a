package gondulf.account;

import gondulf.ownership.MailProof;
import gondulf.signin.Lifetime;
import gondulf.web.Page;
import io.jstach.jstache.JStache;
import java.util.Map;

/// Asks for the code that was sent to an address, to confirm that it is the person's.
@JStache
record AddressCodePage(AccountView view, String address, Field code) implements Page {

  @Override
  public Map<String, String> names() {
    return Map.of("address", address, "lifetime", Lifetime.words(MailProof.LIFETIME));
  }
}
