package gondulf.grant;

import static gondulf.protocol.OAuthError.invalidGrant;

import gondulf.grant.Redemption.Granted;
import gondulf.grant.RefreshFamily.Wait;
import gondulf.grant.Rotation.Refused;
import gondulf.grant.Rotation.Rotated;
import gondulf.protocol.Secret;
import gondulf.store.OneRow;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The tokens by which apps go on while the person is away.
@Repository
class RefreshTokens {

  /// One statement: it changes nothing if the token was used in between.
  private static final String ROTATE =
      """
      UPDATE refresh_token
         SET previous_hash = turn_hash, turn_hash = ?, seed = ?, rotated_at = ?, expires_at = ?
       WHERE family_hash = ? AND turn_hash = ?
      """;

  static final String FIND =
      """
      SELECT %s, revoked_at, suspended_at, turn_hash, previous_hash, seed, rotated_at,
             refresh_token.expires_at AS idle_until
        FROM refresh_token
        JOIN grants ON grants.id = grant_id
       WHERE family_hash = ?
      """
          .formatted(GrantRow.GRANT_WITHOUT_PROFILE);

  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final GrantProperties properties;
  private final LastUse lastUse;

  RefreshTokens(JdbcClient jdbc, InstantSource clock, GrantProperties properties, LastUse lastUse) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.properties = properties;
    this.lastUse = lastUse;
  }

  /// The first one of a grant.
  RefreshToken issue(Granted granted) {
    var now = clock.instant();
    var token = RefreshToken.random();
    jdbc.sql(
            """
            INSERT INTO refresh_token (family_hash, grant_id, turn_hash, issued_at, expires_at)
                 VALUES (?, ?, ?, ?, ?)
            """)
        .params(
            token.family().hash().value(),
            granted.id().value(),
            token.turn().hash().value(),
            now.getEpochSecond(),
            end(granted, now).getEpochSecond())
        .update();
    return token;
  }

  /// Judges a claim, and changes nothing.
  ///
  /// @param since when it came
  Rotation judge(RefreshClaim claim, Instant since) {
    var wait = new Wait(since, clock.instant());
    return find(claim.token())
        .map(family -> family.answer(claim, Secret::random, wait))
        .orElseGet(() -> new Refused(invalidGrant("the refresh token is not known")));
  }

  /// All that is known of the family of a token, whatever its turn.
  private Optional<RefreshFamily> find(RefreshToken token) {
    return jdbc.sql(FIND)
        .param(token.family().hash().value())
        .query(OneRow.of(GrantRow::refreshFamily));
  }

  /// Puts the next token in the place of the one that was used, if that still is the last.
  RefreshToken rotate(Rotated rotated) {
    var now = clock.instant();
    var next = rotated.used().next(rotated.seed());
    var changed =
        jdbc.sql(ROTATE)
            .params(
                next.turn().hash().value(),
                rotated.seed().value(),
                now.getEpochSecond(),
                end(rotated.granted(), now).getEpochSecond(),
                next.family().hash().value(),
                rotated.used().turn().hash().value())
            .update();
    if (changed == 0) {
      throw new OptimisticLockingFailureException("the refresh token was used in between");
    }
    lastUse.note(rotated.granted().id());
    return next;
  }

  private Instant end(Granted granted, Instant now) {
    return granted.grant().endOr(now.plus(properties.refreshLifetime()));
  }
}
