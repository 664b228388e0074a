package gondulf.grant;

import static java.util.Objects.requireNonNull;

import gondulf.grant.Redemption.Granted;
import gondulf.protocol.ClientId;
import gondulf.protocol.Issuer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The tokens that people make by hand. The server itself stands where the app would.
@Component
public class HandMadeTokens {

  private final Grants grants;
  private final Issuance issuance;
  private final TransactionTemplate transaction;
  private final ClientId self;

  HandMadeTokens(Grants grants, Issuance issuance, Issuer issuer, TransactionTemplate transaction) {
    this.grants = grants;
    this.issuance = issuance;
    this.transaction = transaction;
    this.self = new ClientId(issuer.at("/"));
  }

  /// Makes one.
  public IssuedToken make(HandMade wish) {
    return requireNonNull(
        transaction.execute(_ -> {
          var made = grants.make(wish, self);
          return issuance.byHand(new Granted(made.id(), made.grant()), wish.lifetime());
        }));
  }
}
