package gondulf.grant;

import static gondulf.protocol.OAuthError.invalidGrant;
import static java.util.Objects.requireNonNull;

import gondulf.grant.Redemption.Granted;
import gondulf.grant.Redemption.Refused;
import gondulf.grant.Redemption.Replayed;
import gondulf.protocol.ClientId;
import gondulf.protocol.OAuthError;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Exchanges what an app shows, a code or a refresh token, for what it stands for, or takes back
/// what it once brought.
///
/// Each is one transaction: a replay that arrives while the token is being written waits, and then
/// finds it.
@Component
public class Exchange {

  private static final Logger log = LoggerFactory.getLogger(Exchange.class);

  private final AuthorizationCodes codes;
  private final RefreshTokens refreshTokens;
  private final Issuance issuance;
  private final TransactionTemplate transaction;

  Exchange(
      AuthorizationCodes codes,
      RefreshTokens refreshTokens,
      Issuance issuance,
      TransactionTemplate transaction) {
    this.codes = codes;
    this.refreshTokens = refreshTokens;
    this.issuance = issuance;
    this.transaction = transaction;
  }

  /// Tokens for a code, or only the person's name if they allowed the app nothing.
  ///
  /// @see <a href="https://indieauth.spec.indieweb.org/#access-token-response">IndieAuth §5.3.3</a>
  public Outcome forToken(Claim claim) {
    return redeemed(claim, granted -> issuance.issue(granted, () -> first(granted)));
  }

  /// The person's name for a code, whatever they allowed.
  ///
  /// @see <a href="https://indieauth.spec.indieweb.org/#profile-url-response">IndieAuth §5.3.2</a>
  public Outcome forProfile(Claim claim) {
    return redeemed(claim, issuance::identify);
  }

  /// Tokens for a refresh token.
  ///
  /// @see <a href="https://indieauth.spec.indieweb.org/#refreshing-an-access-token">IndieAuth
  ///   §5.5.1</a>
  public Outcome forRefresh(RefreshClaim claim) {
    return requireNonNull(
        transaction.execute(_ ->
            switch (refreshTokens.judge(claim)) {
              case Rotation.Rotated rotated ->
                  issuance.issue(
                      rotated.granted(), () -> Optional.of(refreshTokens.rotate(rotated)));
              case Rotation.Repeated(var granted, var next) ->
                  issuance.issue(granted, () -> Optional.of(next));
              case Rotation.Reused(var id) -> takenBack(id, "the refresh token", claim.client());
              case Rotation.Refused(var error) -> new Outcome.Denied(error);
            }));
  }

  private Outcome redeemed(Claim claim, Function<Granted, Outcome> fulfil) {
    return requireNonNull(
        transaction.execute(_ ->
            switch (codes.redeem(claim)) {
              case Granted granted -> fulfil.apply(granted);
              case Replayed(var id) -> takenBack(id, "the code", claim.client());
              case Refused(var error) -> new Outcome.Denied(error);
            }));
  }

  private Optional<RefreshToken> first(Granted granted) {
    return granted.grant().renewable()
        ? Optional.of(refreshTokens.issue(granted.id()))
        : Optional.empty();
  }

  private Outcome takenBack(GrantId id, String secret, ClientId client) {
    issuance.takeBack(id);
    log.warn("{} was used again: what it brought {} is revoked", secret, client);
    return new Outcome.Denied(invalidGrant(secret + " was used before"));
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
  }
}
