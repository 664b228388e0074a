package gondulf.account;

import gondulf.account.AccountException.Reason;
import gondulf.language.Words;
import gondulf.web.RefusalPage;

/// The pages for what can't be seen or changed.
final class AccountRefusals {

  private AccountRefusals() {}

  static RefusalPage of(Reason reason) {
    return RefusalPage.told("account.refused." + Words.key(reason));
  }

  /// What no form of ours sends.
  static RefusalPage malformed() {
    return RefusalPage.told("account.refused.malformed");
  }
}
