package gondulf.grant;

import static java.util.Objects.requireNonNull;

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
  private final Grants grants;
  private final TransactionTemplate transaction;

  Revocation(AccessTokens tokens, Grants grants, TransactionTemplate transaction) {
    this.tokens = tokens;
    this.grants = grants;
    this.transaction = transaction;
  }

  /// Takes a token back, if there is one.
  ///
  /// @param client who says to hold it; a token of another one stays as it is
  public void revoke(Secret token, Optional<ClientId> client) {
    requireNonNull(
            transaction.execute(_ ->
                RefreshToken.read(token)
                    .map(each -> byRefreshToken(each, client))
                    .orElseGet(() -> byAccessToken(token, client))))
        .ifPresent(GivenBack::log);
  }

  private Optional<GivenBack> byRefreshToken(RefreshToken token, Optional<ClientId> client) {
    return grants.revokeBy(token, client).map(GivenBack::all);
  }

  private Optional<GivenBack> byAccessToken(Secret token, Optional<ClientId> client) {
    return grants
        .revokeBy(token, client)
        .map(GivenBack::all)
        .or(() -> tokens.remove(token, client).map(GivenBack::one));
  }

  /// What is on the disk once it is told.
  private record GivenBack(ClientId client, String what) {

    static GivenBack all(Origin origin) {
      return new GivenBack(origin.client(), "what " + origin.me() + " allowed");
    }

    static GivenBack one(Origin origin) {
      return new GivenBack(origin.client(), "an access token");
    }

    void log() {
      log.info("{} gave back {}", client, what);
    }
  }
}
