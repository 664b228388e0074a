package gondulf.account;

import gondulf.identity.Pin;
import gondulf.identity.RememberedBrowsers;
import gondulf.ownership.DnsProof;
import gondulf.ownership.Obstacle;
import gondulf.ownership.ProofPolicy;
import gondulf.ownership.Way;
import gondulf.passkey.Ceremonies;
import gondulf.passkey.Ceremony;
import gondulf.passkey.Passkeys;
import gondulf.signin.PasskeyForm;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Gathers how a person comes in.
@Component
class WaysPages {

  private static final PasskeyForm NONE = new PasskeyForm("", "", "");

  private final AccountViews views;
  private final Passkeys passkeys;
  private final Ceremonies ceremonies;
  private final RememberedBrowsers browsers;
  private final ProofPolicy policy;
  private final DnsProof dns;

  WaysPages(
      AccountViews views,
      Passkeys passkeys,
      Ceremonies ceremonies,
      RememberedBrowsers browsers,
      ProofPolicy policy,
      DnsProof dns) {
    this.views = views;
    this.passkeys = passkeys;
    this.ceremonies = ceremonies;
    this.browsers = browsers;
    this.policy = policy;
    this.dns = dns;
  }

  /// What the answer of a passkey belongs to: this session, and no other.
  static Ceremony ceremony(AccountVisit visit) {
    return new Ceremony(visit.secret(), "account");
  }

  WaysPage of(AccountVisit visit) {
    return of(visit, Field.filled(visit.browser().words()), Field.EMPTY);
  }

  /// @param name of a passkey that could not be added
  WaysPage withPasskey(AccountVisit visit, Field name) {
    return of(visit, name, Field.EMPTY);
  }

  /// @param address to which no code could be sent
  WaysPage withAddress(AccountVisit visit, Field address) {
    return of(visit, Field.filled(visit.browser().words()), address);
  }

  /// Whether a domain can be tied by a record in DNS.
  boolean canTie(AccountVisit visit) {
    return policy.ways(visit.me(), Optional.empty()).contains(Way.DNS);
  }

  private WaysPage of(AccountVisit visit, Field passkeyName, Field address) {
    var me = visit.me();
    return new WaysPage(
        views.of(visit, Section.WAYS),
        passkeys.of(me).stream().map(each -> PasskeyItem.of(each, visit.now())).toList(),
        ceremonies.isOffered(),
        newPasskey(visit),
        passkeyName,
        browsers.list(me).stream().map(each -> BrowserItem.of(each, visit.now())).toList(),
        AddressView.of(visit.account(), visit.isFresh(), address, canSend()),
        tie(visit));
  }

  private PasskeyForm newPasskey(AccountVisit visit) {
    return visit.isFresh() && ceremonies.isOffered()
        ? new PasskeyForm(
            "/account/ways/passkey/add",
            visit.formSecret().value(),
            ceremonies.creationOptions(visit.me(), ceremony(visit)))
        : NONE;
  }

  private boolean canSend() {
    return policy.obstacle(Way.MAIL).filter(Obstacle.NO_MAIL_SERVER::equals).isEmpty();
  }

  private TieView tie(AccountVisit visit) {
    var pin = visit.account().pin();
    var record = pin.map(Pin::account).map(account -> dns.tie(visit.me(), account));
    return TieView.of(pin, record, canTie(visit));
  }
}
