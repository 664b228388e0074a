package gondulf.token;

import gondulf.grant.AccessToken;
import gondulf.grant.AccessTokens;
import gondulf.protocol.Issuer;
import gondulf.protocol.Secret;
import gondulf.resource.ResourceServer;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What is said of tokens. One that may not be seen looks like one that is not good.
@Component
class Introspection {

  private final AccessTokens tokens;
  private final Issuer issuer;

  Introspection(AccessTokens tokens, Issuer issuer) {
    this.tokens = tokens;
    this.issuer = issuer;
  }

  IntrospectionResponse forServer(ResourceServer server, Optional<Secret> asked) {
    return response(asked.flatMap(tokens::find).filter(token -> server.maySee(token.me())));
  }

  IntrospectionResponse of(Optional<Secret> asked) {
    return response(asked.flatMap(tokens::find));
  }

  boolean isGood(Optional<Secret> token) {
    return token.flatMap(tokens::find).isPresent();
  }

  private IntrospectionResponse response(Optional<AccessToken> token) {
    return token
        .map(found -> IntrospectionResponse.of(found, issuer))
        .orElseGet(IntrospectionResponse::inactive);
  }
}
