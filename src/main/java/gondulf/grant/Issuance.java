package gondulf.grant;

import static gondulf.protocol.OAuthError.accessDenied;
import static gondulf.protocol.OAuthError.invalidGrant;
import static gondulf.protocol.OAuthError.temporarilyUnavailable;

import gondulf.grant.Exchange.Outcome;
import gondulf.grant.Redemption.Granted;
import gondulf.protocol.ClientId;
import gondulf.protocol.ProfileUrl;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The one way on which anything is given for a grant, whatever the app showed for it: what is
/// refused here is refused to all.
@Component
class Issuance {

  private static final Logger log = LoggerFactory.getLogger(Issuance.class);
  private static final String CLOSED = "this server is not open to the domain any more";

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

  /// How somebody stands who has shown just now who they are.
  Standing present(ProfileUrl me) {
    return admission.admits(me) ? new Standing.Good() : new Standing.ShutOut(CLOSED);
  }

  /// How somebody stands who is away; empty where others have to be asked first.
  Optional<Standing> known(ProfileUrl me) {
    return admission.admits(me) ? admission.known(me) : Optional.of(new Standing.ShutOut(CLOSED));
  }

  /// Asks others. It may take seconds, which no transaction has.
  Standing ask(ProfileUrl me) {
    return admission.ask(me);
  }

  /// The person's name.
  Outcome identify(Granted granted, Standing standing) {
    return settled(standing, () -> new Outcome.Identified(granted.grant()));
  }

  /// Tokens, or only the person's name if they allowed the app nothing.
  ///
  /// @param refreshToken the one to give with the access token; it is not asked for in vain
  Outcome issue(Granted granted, Standing standing, Supplier<Optional<RefreshToken>> refreshToken) {
    return granted.grant().scopes().isEmpty()
        ? identify(granted, standing)
        : settled(standing, () -> issued(granted, refreshToken));
  }

  /// A token that the person asked for themselves, who is there: nobody else is asked.
  IssuedToken byHand(Granted granted, Duration lifetime) {
    return switch (known(granted.grant().me()).orElseGet(Standing.Good::new)) {
      case Standing.Good _ -> tokens.issue(granted, lifetime);
      case Standing.ShutOut(var reason) -> throw accessDenied(reason).asException();
      case Standing.Unknown(var reason) -> throw temporarilyUnavailable(reason).asException();
    };
  }

  /// Takes back all that was given for a grant, because a secret of it was used again.
  Outcome takenBack(GrantId id, String secret, ClientId client) {
    grants.revoke(id);
    log.warn("{} was used again: what it brought {} is revoked", secret, client);
    return new Outcome.Denied(invalidGrant(secret + " was used before"));
  }

  private Outcome issued(Granted granted, Supplier<Optional<RefreshToken>> refreshToken) {
    var renewable = granted.grant().renewable();
    grants.keep(granted, properties.grantLifetime(renewable));
    var token = tokens.issue(granted, properties.accessLifetime(renewable));
    return new Outcome.Issued(granted.grant(), token, refreshToken.get());
  }

  private static Outcome settled(Standing standing, Supplier<Outcome> outcome) {
    return switch (standing) {
      case Standing.Good _ -> outcome.get();
      case Standing.ShutOut(var reason) -> new Outcome.Denied(invalidGrant(reason));
      case Standing.Unknown(var reason) -> new Outcome.Postponed(temporarilyUnavailable(reason));
    };
  }
}
