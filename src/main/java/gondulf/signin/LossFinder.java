package gondulf.signin;

import gondulf.grant.Agreement;
import gondulf.grant.Agreements;
import gondulf.identity.Account;
import gondulf.identity.RememberedBrowsers;
import gondulf.passkey.Passkeys;
import gondulf.protocol.Label;
import org.springframework.stereotype.Component;

/// Finds what goes with an enrolment.
@Component
class LossFinder {

  private final Passkeys passkeys;
  private final RememberedBrowsers browsers;
  private final Agreements agreements;

  LossFinder(Passkeys passkeys, RememberedBrowsers browsers, Agreements agreements) {
    this.passkeys = passkeys;
    this.browsers = browsers;
    this.agreements = agreements;
  }

  Losses of(Account account) {
    var me = account.me();
    return new Losses(
        passkeys.of(me).stream().map(passkey -> passkey.name().toString()).toList(),
        browsers.list(me).size(),
        agreements.allowedBy(me).stream().map(LossFinder::title).distinct().toList());
  }

  private static String title(Agreement agreement) {
    return agreement.label().map(Label::text).orElseGet(() -> agreement.grant().client().host());
  }
}
