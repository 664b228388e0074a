package gondulf.account;

import gondulf.account.AccountException.Reason;
import gondulf.web.RefusalPage;
import java.util.Locale;

/// The pages for what can't be seen or changed.
final class AccountRefusals {

  private AccountRefusals() {}

  static RefusalPage of(Reason reason) {
    return RefusalPage.told(
        "account.refused." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /// What no form of ours sends.
  static RefusalPage malformed() {
    return RefusalPage.told("account.refused.malformed");
  }
}
