package gondulf.grant;

import static gondulf.protocol.OAuthError.invalidGrant;

import gondulf.grant.Exchange.Outcome;
import gondulf.grant.Redemption.Granted;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// The one way on which anything is given for a grant, whatever the app showed for it: what is
/// refused here is refused to all.
@Component
class Issuance {

  private final Admission admission;
  private final AccessTokens tokens;
  private final Grants grants;
  private final GrantProperties properties;

  Issuance(Admission admission, AccessTokens tokens, Grants grants, GrantProperties properties) {
    this.admission = admission;
    this.tokens = tokens;
    this.grants = grants;
    this.properties = properties;
  }

  /// The person's name.
  Outcome identify(Granted granted) {
    return unlessShutOut(granted, () -> new Outcome.Identified(granted.grant()));
  }

  /// Tokens, or only the person's name if they allowed the app nothing.
  ///
  /// @param refreshToken the one to give with the access token; it is not asked for in vain
  Outcome issue(Granted granted, Supplier<Optional<RefreshToken>> refreshToken) {
    return granted.grant().scopes().isEmpty()
        ? identify(granted)
        : unlessShutOut(granted, () -> issued(granted, refreshToken));
  }

  /// Takes back all that was given for a grant.
  void takeBack(GrantId id) {
    grants.revoke(id);
  }

  private Outcome issued(Granted granted, Supplier<Optional<RefreshToken>> refreshToken) {
    var renewable = granted.grant().renewable();
    grants.keep(granted.id(), properties.grantLifetime(renewable));
    var token = tokens.issue(granted, properties.accessLifetime(renewable));
    return new Outcome.Issued(granted.grant(), token, refreshToken.get());
  }

  private Outcome unlessShutOut(Granted granted, Supplier<Outcome> outcome) {
    return admission.admits(granted.grant().me())
        ? outcome.get()
        : new Outcome.Denied(invalidGrant("this server is not open to the domain any more"));
  }
}
