package gondulf.grant;

import static gondulf.protocol.OAuthError.invalidGrant;
import static java.util.Objects.requireNonNull;

import gondulf.grant.Redemption.Granted;
import gondulf.grant.Redemption.Refused;
import gondulf.grant.Redemption.Replayed;
import gondulf.protocol.OAuthError;
import java.time.Duration;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Exchanges a code for what it stands for, or takes back what the code once brought.
///
/// Each is one transaction: a replay that arrives while the token is being written waits, and then
/// finds it.
@Component
public class Exchange {

  private static final Logger log = LoggerFactory.getLogger(Exchange.class);

  private final AuthorizationCodes codes;
  private final AccessTokens tokens;
  private final Grants grants;
  private final TransactionTemplate transaction;

  Exchange(
      AuthorizationCodes codes,
      AccessTokens tokens,
      Grants grants,
      TransactionTemplate transaction) {
    this.codes = codes;
    this.tokens = tokens;
    this.grants = grants;
    this.transaction = transaction;
  }

  /// A token for a code, or only the person's name if they allowed the app nothing.
  ///
  /// @see <a href="https://indieauth.spec.indieweb.org/#access-token-response">IndieAuth §5.3.3</a>
  public Outcome forToken(Claim claim) {
    return settle(claim, tokens.lifetime(), this::issued);
  }

  /// The person's name for a code, whatever they allowed.
  ///
  /// @see <a href="https://indieauth.spec.indieweb.org/#profile-url-response">IndieAuth §5.3.2</a>
  public Outcome forProfile(Claim claim) {
    return settle(claim, Duration.ZERO, granted -> new Outcome.Identified(granted.grant()));
  }

  private Outcome issued(Granted granted) {
    return granted.grant().scopes().isEmpty()
        ? new Outcome.Identified(granted.grant())
        : new Outcome.Issued(granted.grant(), tokens.issue(granted));
  }

  private Outcome settle(Claim claim, Duration lifetime, Function<Granted, Outcome> fulfil) {
    return requireNonNull(
        transaction.execute(_ ->
            switch (codes.redeem(claim, lifetime)) {
              case Granted granted -> fulfil.apply(granted);
              case Replayed(var id) -> {
                grants.revoke(id);
                log.warn("a code was used again: what it brought {} is revoked", claim.client());
                yield new Outcome.Denied(invalidGrant("the code was used before"));
              }
              case Refused(var error) -> new Outcome.Denied(error);
            }));
  }

  /// What an app is to hear. A value, not an exception, which would undo the taking back.
  public sealed interface Outcome {

    /// The person and a token.
    record Issued(Grant grant, IssuedToken token) implements Outcome {}

    /// The person alone.
    record Identified(Grant grant) implements Outcome {}

    /// Nothing, and why.
    record Denied(OAuthError error) implements Outcome {}
  }
}
