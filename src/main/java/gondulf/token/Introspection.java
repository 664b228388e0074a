package gondulf.token;

import gondulf.grant.AccessToken;
import gondulf.grant.AccessTokens;
import gondulf.meter.Event;
import gondulf.meter.Event.Introspection.Verdict;
import gondulf.meter.Meter;
import gondulf.protocol.Issuer;
import gondulf.protocol.Secret;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What is said of tokens. One that may not be seen looks like one that is not good.
@Component
class Introspection {

  private final AccessTokens tokens;
  private final Issuer issuer;
  private final Meter meter;

  Introspection(AccessTokens tokens, Issuer issuer, Meter meter) {
    this.tokens = tokens;
    this.issuer = issuer;
    this.meter = meter;
  }

  /// What a key shows of a token; empty if the key is none of ours.
  Optional<IntrospectionResponse> byKey(Secret key, Optional<Secret> asked) {
    return tokens.find(key, asked).map(sighting -> response(sighting.token()));
  }

  IntrospectionResponse of(Optional<Secret> asked) {
    return response(asked.flatMap(tokens::find));
  }

  boolean isGood(Optional<Secret> token) {
    return token.flatMap(tokens::find).isPresent();
  }

  private IntrospectionResponse response(Optional<AccessToken> token) {
    var verdict = token.isPresent() ? Verdict.ACTIVE : Verdict.INACTIVE;
    meter.count(new Event.Introspection(verdict));
    return token
        .map(found -> IntrospectionResponse.of(found, issuer))
        .orElseGet(IntrospectionResponse::inactive);
  }
}
