package gondulf.grant;

import static java.util.Objects.requireNonNull;

import gondulf.grant.Redemption.Granted;
import gondulf.grant.Redemption.Refused;
import gondulf.grant.Redemption.Replayed;
import gondulf.protocol.OAuthError;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Exchanges what an app shows, a code or a refresh token, for what it stands for, or takes back
/// what it once brought.
///
/// Each is one transaction: a replay that arrives while the token is being written waits, and then
/// finds it.
@Component
public class Exchange {

  private final AuthorizationCodes codes;
  private final Renewal renewal;
  private final Issuance issuance;
  private final TransactionTemplate transaction;

  Exchange(
      AuthorizationCodes codes,
      Renewal renewal,
      Issuance issuance,
      TransactionTemplate transaction) {
    this.codes = codes;
    this.renewal = renewal;
    this.issuance = issuance;
    this.transaction = transaction;
  }

  /// Tokens for a code, or only the person's name if they allowed the app nothing.
  ///
  /// @see <a href="https://indieauth.spec.indieweb.org/#access-token-response">IndieAuth §5.3.3</a>
  public Outcome forToken(Claim claim) {
    return redeemed(
        claim, granted -> issuance.issue(granted, standing(granted), () -> renewal.first(granted)));
  }

  /// The person's name for a code, whatever they allowed.
  ///
  /// @see <a href="https://indieauth.spec.indieweb.org/#profile-url-response">IndieAuth §5.3.2</a>
  public Outcome forProfile(Claim claim) {
    return redeemed(claim, granted -> issuance.identify(granted, standing(granted)));
  }

  /// Tokens for a refresh token.
  ///
  /// @see <a href="https://indieauth.spec.indieweb.org/#refreshing-an-access-token">IndieAuth
  ///   §5.5.1</a>
  public Outcome forRefresh(RefreshClaim claim) {
    return renewal.of(claim);
  }

  private Outcome redeemed(Claim claim, Function<Granted, Outcome> fulfil) {
    return requireNonNull(
        transaction.execute(_ ->
            switch (codes.redeem(claim)) {
              case Granted granted -> fulfil.apply(granted);
              case Replayed(var id, var client) -> issuance.takenBack(id, "the code", client);
              case Refused(var error, _) -> new Outcome.Denied(error);
            }));
  }

  /// The sign-in has just looked at all that can be known of the person.
  private Standing standing(Granted granted) {
    return issuance.present(granted.grant().me());
  }

  /// What an app is to hear. A value, not an exception, which would undo the taking back.
  public sealed interface Outcome {

    /// The person and tokens.
    record Issued(Grant grant, IssuedToken token, Optional<RefreshToken> refreshToken)
        implements Outcome {}

    /// The person alone.
    record Identified(Grant grant) implements Outcome {}

    /// Nothing, and why.
    record Denied(OAuthError error) implements Outcome {}

    /// Nothing for now, and nothing was changed: the app may show the same again in a while.
    record Postponed(OAuthError error) implements Outcome {}
  }
}
