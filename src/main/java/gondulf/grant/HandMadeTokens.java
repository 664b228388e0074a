package gondulf.grant;

import static java.util.Objects.requireNonNull;

import gondulf.grant.Redemption.Granted;
import gondulf.protocol.ClientId;
import gondulf.protocol.Issuer;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The tokens that people make by hand. The server itself stands where the app would.
@Component
public class HandMadeTokens {

  /// How many a person may have.
  static final int MOST = 50;

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

  /// Makes one, unless the person has as many as one can have.
  public Optional<IssuedToken> make(HandMade wish) {
    return requireNonNull(
        transaction.execute(_ ->
            grants
                .make(wish, self)
                .map(made ->
                    issuance.byHand(new Granted(made.id(), made.grant()), wish.lifetime()))));
  }
}
