package gondulf.account;

import gondulf.signin.PasskeyForm;
import gondulf.web.Page;
import io.jstach.jstache.JStache;
import java.util.List;

/// Shows a person how they come in, and lets them change it.
///
/// @param newPasskey what the browser needs to make another passkey, if one may be made now
/// @param canHavePasskeys whether this server has any at all
/// @param passkeyName what the next passkey is called
@JStache
record WaysPage(
    AccountView view,
    List<PasskeyItem> passkeys,
    boolean canHavePasskeys,
    PasskeyForm newPasskey,
    Field passkeyName,
    List<BrowserItem> browsers,
    AddressView address,
    TieView tie)
    implements Page {

  boolean hasPasskeys() {
    return !passkeys.isEmpty();
  }

  boolean hasBrowsers() {
    return !browsers.isEmpty();
  }
}
