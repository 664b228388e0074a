package gondulf.authorization;

import gondulf.grant.AuthorizationCodes;
import gondulf.identity.PendingChanges;
import gondulf.passkey.Ceremonies;
import gondulf.passkey.Passkeys;
import gondulf.signin.Identified;
import gondulf.signin.Visit;
import org.springframework.stereotype.Component;

/// Gathers what a person is to see before they agree.
@Component
class ConsentPages {

  private final AuthorizationCodes codes;
  private final PendingChanges changes;
  private final Passkeys passkeys;
  private final Ceremonies ceremonies;

  ConsentPages(
      AuthorizationCodes codes, PendingChanges changes, Passkeys passkeys, Ceremonies ceremonies) {
    this.codes = codes;
    this.changes = changes;
    this.passkeys = passkeys;
    this.ceremonies = ceremonies;
  }

  ConsentPage of(Visit visit, Identified owner, AuthorizationRequest request) {
    var isProven = owner.presence().isProof();
    return ConsentPage.of(
        visit,
        owner,
        request,
        Ending.of(request, codes::grantLifetime),
        !changes.of(owner.account().me()).isEmpty(),
        new ConsentPage.Offer(
            isProven,
            isProven && ceremonies.isOffered() && !passkeys.hasAny(owner.account().me())));
  }
}
