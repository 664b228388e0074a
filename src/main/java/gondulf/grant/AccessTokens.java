package gondulf.grant;

import gondulf.grant.Redemption.Granted;
import gondulf.protocol.Secret;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The tokens by which apps act for people.
@Repository
public class AccessTokens {

  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final GrantProperties properties;

  AccessTokens(JdbcClient jdbc, InstantSource clock, GrantProperties properties) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.properties = properties;
  }

  /// What a token says, if it is one of ours that is good now.
  public Optional<AccessToken> find(Secret token) {
    return jdbc.sql(
            """
            SELECT me, client_id, access_token.scope, access_token.resources, profile_name,
                   profile_url, profile_photo, profile_email, issued_at, access_token.expires_at
              FROM access_token
              JOIN grants ON grants.id = grant_id
             WHERE token_hash = :token AND access_token.expires_at > :now AND revoked_at IS NULL
            """)
        .param("token", token.hash().value())
        .param("now", clock.instant().getEpochSecond())
        .query(GrantRow::accessToken)
        .optional();
  }

  IssuedToken issue(Granted granted) {
    var now = clock.instant();
    var secret = Secret.random();
    jdbc.sql(
            """
            INSERT INTO access_token (token_hash, grant_id, scope, resources, issued_at, expires_at)
                 VALUES (:token, :grant, :scope, :resources, :now, :expiresAt)
            """)
        .param("token", secret.hash().value())
        .param("grant", granted.id().value())
        .param("scope", granted.grant().scopes().toString())
        .param("resources", GrantRow.text(granted.grant().resources()))
        .param("now", now.getEpochSecond())
        .param("expiresAt", now.plus(lifetime()).getEpochSecond())
        .update();
    return new IssuedToken(secret, lifetime());
  }

  /// How long a token is good for.
  public Duration lifetime() {
    return properties.tokenLifetime();
  }
}
