package gondulf.grant;

import gondulf.grant.Redemption.Granted;
import gondulf.protocol.ClientId;
import gondulf.protocol.Secret;
import gondulf.resource.ResourceServerRow;
import gondulf.store.Expiring;
import gondulf.store.OneRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The tokens by which apps act for people.
@Repository
public class AccessTokens implements Expiring {

  private static final String GOOD =
      """
        FROM access_token
        JOIN grants ON grants.id = grant_id
       WHERE token_hash = ?
         AND access_token.expires_at > ?
         AND revoked_at IS NULL
         AND suspended_at IS NULL
      """;

  static final String FIND =
      """
      SELECT grants.id, me, client_id, access_token.scope, access_token.resources, issued_at,
             access_token.expires_at
      """
          + GOOD;

  static final String FIND_PROFILE =
      """
      SELECT profile_name, profile_url, profile_photo, profile_email, access_token.scope
      """
          + GOOD;

  static final String FIND_BY_KEY =
      """
      SELECT hosts, resource_server.me AS owner, grants.id, grants.me, client_id,
             access_token.scope, access_token.resources, issued_at, access_token.expires_at
        FROM resource_server
        LEFT JOIN access_token ON token_hash = ? AND access_token.expires_at > ?
        LEFT JOIN grants ON grants.id = grant_id
                        AND revoked_at IS NULL
                        AND suspended_at IS NULL
       WHERE key_hash = ?
      """;

  static final String REMOVE =
      """
      DELETE FROM access_token
            WHERE token_hash = ?
              AND EXISTS (SELECT 1
                            FROM grants
                           WHERE id = grant_id
                             AND client_id = coalesce(?, client_id)
                             AND renewable)
        RETURNING (SELECT me FROM grants WHERE id = grant_id) AS me,
                  (SELECT client_id FROM grants WHERE id = grant_id) AS client_id
      """;

  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final Admission admission;
  private final LastUse lastUse;

  AccessTokens(JdbcClient jdbc, InstantSource clock, Admission admission, LastUse lastUse) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.admission = admission;
    this.lastUse = lastUse;
  }

  /// What a token says, if it is one of ours that is good now.
  public Optional<AccessToken> find(Secret token) {
    return jdbc.sql(FIND)
        .params(token.hash().value(), clock.instant().getEpochSecond())
        .query(OneRow.of(Found::read))
        .flatMap(this::use);
  }

  /// What a server may see of a token by a key of its own. One statement looks both up, since a
  /// server asks with each request that it gets.
  ///
  /// @param token empty for something that cannot be one
  /// @return empty if the key is none of ours
  public Optional<Sighting> find(Secret key, Optional<Secret> token) {
    return jdbc.sql(FIND_BY_KEY)
        .params(
            token.map(each -> each.hash().value()).orElse(""),
            clock.instant().getEpochSecond(),
            key.hash().value())
        .query(OneRow.of(KeyRow::read))
        .map(row -> new Sighting(row.token().flatMap(this::use)));
  }

  /// What a token that is good lets an app know of a person, as far as its scopes allow.
  public Optional<Profile> profile(Secret token) {
    return jdbc.sql(FIND_PROFILE)
        .params(token.hash().value(), clock.instant().getEpochSecond())
        .query(OneRow.of(GrantRow::allowedProfile));
  }

  IssuedToken issue(Granted granted, Duration lifetime) {
    var now = clock.instant();
    var expiresAt = granted.grant().endOr(now.plus(lifetime));
    var secret = Secret.random();
    jdbc.sql(
            """
            INSERT INTO access_token (token_hash, grant_id, scope, resources, issued_at, expires_at)
                 VALUES (?, ?, ?, ?, ?, ?)
            """)
        .params(
            secret.hash().value(),
            granted.id().value(),
            granted.grant().scopes().toString(),
            GrantRow.text(granted.grant().resources()),
            now.getEpochSecond(),
            expiresAt.getEpochSecond())
        .update();
    return new IssuedToken(secret, Duration.between(now, expiresAt));
  }

  /// Ends one token, and leaves its grant as it is, of which a refresh token can make another.
  ///
  /// @param client whose it must be, if anybody's in particular
  /// @return empty if there is no such token
  Optional<Origin> remove(Secret token, Optional<ClientId> client) {
    return jdbc.sql(REMOVE)
        .param(token.hash().value())
        .param(client.map(ClientId::toString).orElse(null))
        .query(OneRow.of(GrantRow::origin));
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

  private Optional<AccessToken> use(Found found) {
    if (!admission.admits(found.token().me())) {
      return Optional.empty();
    }
    lastUse.note(found.grant());
    return Optional.of(found.token());
  }

  /// A token, and the grant it came of, which is nobody's business outside.
  private record Found(GrantId grant, AccessToken token) {

    static Found read(ResultSet row, int number) throws SQLException {
      return new Found(new GrantId(row.getLong("id")), GrantRow.accessToken(row, number));
    }
  }

  /// What is found by a key of ours.
  ///
  /// @param token empty if it is not good, or beyond the reach of the key
  private record KeyRow(Optional<Found> token) {

    static KeyRow read(ResultSet row, int number) throws SQLException {
      if (row.getObject("id") == null) {
        return new KeyRow(Optional.empty());
      }
      var reach = ResourceServerRow.reach(row);
      return new KeyRow(
          Optional.of(Found.read(row, number)).filter(each -> reach.covers(each.token().me())));
    }
  }
}
