package gondulf.grant;

import gondulf.grant.Redemption.Granted;
import gondulf.protocol.ClientId;
import gondulf.protocol.Secret;
import gondulf.store.Expiring;
import gondulf.store.OneRow;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What people agreed to.
@Repository
class Grants implements Expiring {

  /// A grant that no code stands for: what belongs to one is filled with what nobody can know or
  /// use, and is spent.
  private static final String MAKE =
      """
      INSERT INTO grants (sign_in, me, client_id, label, scope, resources,
                          redirect_uri, code_hash, code_expires_at, spent_at,
                          created_at, expires_at)
      SELECT :nobody, :me, :client, :label, :scope, '',
             :client, :nothing, :now, :now,
             :now, :expiresAt
       WHERE (SELECT count(*)
                FROM grants
               WHERE me = :me AND label IS NOT NULL
                 AND revoked_at IS NULL AND expires_at > :now) < :most
        RETURNING *
      """;

  private static final String REVOKE_BY =
      """
         UPDATE grants
            SET revoked_at = ?
          WHERE id = (SELECT grant_id FROM %s = ?)
            AND client_id = coalesce(?, client_id)
            AND %s
            AND revoked_at IS NULL
      RETURNING me, client_id
      """;

  static final String REVOKE_BY_REFRESH_TOKEN =
      REVOKE_BY.formatted("refresh_token WHERE family_hash", "renewable");

  static final String REVOKE_BY_ACCESS_TOKEN =
      REVOKE_BY.formatted("access_token WHERE token_hash", "NOT renewable");

  private static final Duration A_DAY = Duration.ofDays(1);

  private final JdbcClient jdbc;
  private final InstantSource clock;

  Grants(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Makes a grant of what a person wants for themselves, unless they have as many as one can have.
  ///
  /// @param self names this server, which stands where the app would
  Optional<StoredGrant> make(HandMade wish, ClientId self) {
    var now = clock.instant();
    return jdbc.sql(MAKE)
        .param("nobody", Secret.random().hash().value())
        .param("nothing", Secret.random().hash().value())
        .param("me", wish.me().toString())
        .param("client", self.toString())
        .param("label", wish.label().text())
        .param("scope", wish.scopes().toString())
        .param("now", now.getEpochSecond())
        .param("expiresAt", now.plus(wish.lifetime()).plus(A_DAY).getEpochSecond())
        .param("most", HandMadeTokens.MOST)
        .query(GrantRow::storedGrant)
        .optional();
  }

  /// Takes back the grant of a refresh token, whatever the turn of that.
  ///
  /// @param client whose it must be, if anybody's in particular
  /// @return empty if there is no such grant, or it was taken back before
  Optional<Origin> revokeBy(RefreshToken token, Optional<ClientId> client) {
    return revokeBy(REVOKE_BY_REFRESH_TOKEN, token.family(), client);
  }

  /// Takes back the grant of an access token that no refresh token could follow: nothing can come
  /// of it any more.
  ///
  /// @param client whose it must be, if anybody's in particular
  /// @return empty if there is no such grant, or it was taken back before
  Optional<Origin> revokeBy(Secret accessToken, Optional<ClientId> client) {
    return revokeBy(REVOKE_BY_ACCESS_TOKEN, accessToken, client);
  }

  private Optional<Origin> revokeBy(String statement, Secret token, Optional<ClientId> client) {
    return jdbc.sql(statement)
        .param(clock.instant().getEpochSecond())
        .param(token.hash().value())
        .param(client.map(ClientId::toString).orElse(null))
        .query(OneRow.of(GrantRow::origin));
  }

  /// Takes back all that came of a grant, at once and for good.
  void revoke(GrantId id) {
    jdbc.sql("UPDATE grants SET revoked_at = :now WHERE id = :id AND revoked_at IS NULL")
        .param("now", clock.instant().getEpochSecond())
        .param("id", id.value())
        .update();
  }

  /// Remembers a grant for as long as what came of it may live.
  ///
  /// A day is added, so that an app that comes back every hour makes this change once a day.
  void keep(Granted granted, Duration lifetime) {
    var until = granted.grant().endOr(clock.instant().plus(lifetime));
    jdbc.sql("UPDATE grants SET expires_at = ? WHERE id = ? AND expires_at < ?")
        .params(until.plus(A_DAY).getEpochSecond(), granted.id().value(), until.getEpochSecond())
        .update();
  }

  /// Removes grants of which nothing is alive any more, and their tokens with them.
  @Override
  public int removeExpired(Instant now) {
    return jdbc.sql(
            """
            DELETE FROM grants
                  WHERE id IN (SELECT id FROM grants WHERE expires_at <= :now LIMIT 200)
            """)
        .param("now", now.getEpochSecond())
        .update();
  }
}
