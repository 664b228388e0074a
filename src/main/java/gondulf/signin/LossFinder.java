package gondulf.signin;

import gondulf.grant.Agreement;
import gondulf.grant.Agreements;
import gondulf.identity.Account;
import gondulf.identity.RememberedBrowsers;
import gondulf.passkey.Passkeys;
import gondulf.protocol.Label;
import gondulf.resource.ResourceServers;
import org.springframework.stereotype.Component;

/// Finds what goes with an enrolment.
@Component
class LossFinder {

  private final Passkeys passkeys;
  private final RememberedBrowsers browsers;
  private final Agreements agreements;
  private final ResourceServers servers;

  LossFinder(
      Passkeys passkeys,
      RememberedBrowsers browsers,
      Agreements agreements,
      ResourceServers servers) {
    this.passkeys = passkeys;
    this.browsers = browsers;
    this.agreements = agreements;
    this.servers = servers;
  }

  Losses of(Account account) {
    var me = account.me();
    return new Losses(
        passkeys.of(me).stream().map(passkey -> passkey.name().toString()).toList(),
        browsers.list(me).size(),
        agreements.allowedBy(me).stream().map(LossFinder::title).distinct().toList(),
        servers.listOf(me).stream().map(server -> server.name().text()).toList());
  }

  private static String title(Agreement agreement) {
    return agreement.label().map(Label::text).orElseGet(() -> agreement.grant().client().host());
  }
}
