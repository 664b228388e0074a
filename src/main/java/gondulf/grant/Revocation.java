package gondulf.grant;

import gondulf.protocol.ClientId;
import gondulf.protocol.Secret;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes a token back when its app wants no more of it.
///
/// A refresh token takes its grant along, with every token of it. So does an access token that no
/// refresh token could follow: nothing can come of that grant any more.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc7009#section-2.1">RFC 7009 §2.1</a>
@Component
public class Revocation {

  private static final Logger log = LoggerFactory.getLogger(Revocation.class);

  private final AccessTokens tokens;
  private final RefreshTokens refreshTokens;
  private final Grants grants;
  private final TransactionTemplate transaction;

  Revocation(
      AccessTokens tokens,
      RefreshTokens refreshTokens,
      Grants grants,
      TransactionTemplate transaction) {
    this.tokens = tokens;
    this.refreshTokens = refreshTokens;
    this.grants = grants;
    this.transaction = transaction;
  }

  /// Takes a token back, if there is one.
  ///
  /// @param client who says to hold it; a token of another one stays as it is
  public void revoke(Secret token, Optional<ClientId> client) {
    transaction.executeWithoutResult(_ -> {
      RefreshToken.read(token)
          .flatMap(refreshTokens::find)
          .filter(family -> isFor(family.grant(), client))
          .ifPresent(family -> end(family.id(), family.grant()));
      tokens
          .origin(token)
          .filter(origin -> isFor(origin.grant(), client))
          .ifPresent(origin -> end(token, origin));
    });
  }

  private void end(Secret token, StoredGrant origin) {
    if (origin.grant().renewable()) {
      tokens.remove(token);
      log.info("{} gave an access token back", origin.grant().client());
    } else {
      end(origin.id(), origin.grant());
    }
  }

  private void end(GrantId id, Grant grant) {
    grants.revoke(id);
    log.info("{} gave back what {} allowed", grant.client(), grant.me());
  }

  private static boolean isFor(Grant grant, Optional<ClientId> client) {
    return client.map(grant.client()::equals).orElse(true);
  }
}
