package gondulf.grant;

import gondulf.grant.Redemption.Granted;
import gondulf.protocol.Secret;
import gondulf.store.Expiring;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The tokens by which apps act for people.
@Repository
public class AccessTokens implements Expiring {

  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final Admission admission;

  AccessTokens(JdbcClient jdbc, InstantSource clock, Admission admission) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.admission = admission;
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
        .optional()
        .filter(found -> admission.admits(found.me()));
  }

  IssuedToken issue(Granted granted, Duration lifetime) {
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
        .param("expiresAt", now.plus(lifetime).getEpochSecond())
        .update();
    return new IssuedToken(secret, lifetime);
  }

  /// The grant that a token came of, whether or not either is still good.
  Optional<StoredGrant> origin(Secret token) {
    return jdbc.sql(
            """
            SELECT grants.*
              FROM access_token
              JOIN grants ON grants.id = grant_id
             WHERE token_hash = :token
            """)
        .param("token", token.hash().value())
        .query(GrantRow::storedGrant)
        .optional();
  }

  /// Ends one token, and leaves its grant as it is.
  void remove(Secret token) {
    jdbc.sql("DELETE FROM access_token WHERE token_hash = :token")
        .param("token", token.hash().value())
        .update();
  }

  @Override
  public int removeExpired(Instant now) {
    return jdbc.sql(
            """
            DELETE FROM access_token
                  WHERE token_hash IN (SELECT token_hash
                                         FROM access_token
                                        WHERE expires_at <= :now
                                        LIMIT 200)
            """)
        .param("now", now.getEpochSecond())
        .update();
  }
}
