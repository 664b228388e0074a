package gondulf.account;

import gondulf.identity.Account;
import gondulf.mail.MailAddress;
import gondulf.web.Speaking;
import java.util.Map;
import java.util.Optional;

/// The address to which codes go, as its owner sees it.
///
/// @param shown the address, in full only for who has just shown that it is them; or empty
/// @param onPage the other one that the website names, or empty
/// @param typed the next one, which is to be confirmed
/// @param canType whether a code can be sent, to confirm another one
record AddressView(String shown, String onPage, Field typed, boolean canType) implements Speaking {

  static AddressView of(Account account, boolean isFresh, Field typed, boolean canType) {
    return new AddressView(
        account.mail().map(mail -> isFresh ? mail.text() : mail.masked()).orElse(""),
        text(account.pageMail()),
        typed,
        canType);
  }

  @Override
  public Map<String, String> names() {
    return Map.of("shown", shown, "on-page", onPage);
  }

  boolean hasAddress() {
    return !shown.isEmpty();
  }

  boolean isOtherOnPage() {
    return !onPage.isEmpty();
  }

  private static String text(Optional<MailAddress> address) {
    return address.map(MailAddress::text).orElse("");
  }
}
