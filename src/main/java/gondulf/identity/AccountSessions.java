package gondulf.identity;

import gondulf.protocol.ProfileUrl;
import gondulf.protocol.Secret;
import gondulf.protocol.SecretHash;
import gondulf.store.Expiring;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The people at their account pages.
@Repository
public class AccountSessions implements Expiring {

  /// How long a session lasts after its last proof.
  public static final Duration LIFETIME = Duration.ofHours(1);

  private final JdbcClient jdbc;
  private final InstantSource clock;

  AccountSessions(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Begins one, and gives the secret by which its browser is known.
  ///
  /// @param presence what the person showed just now; a remembered browser is no proof
  public Secret begin(ProfileUrl me, Optional<Presence> presence, BrowserName browser) {
    var now = clock.instant();
    var secret = Secret.random();
    jdbc.sql(
            """
            INSERT INTO account_session (secret_hash, me, passkey_proven_at, mail_proven_at,
                                         dns_proven_at, browser, created_at, expires_at)
                 VALUES (:secret, :me, iif(:proof = 'PASSKEY', :now, NULL),
                         iif(:proof = 'MAIL', :now, NULL), iif(:proof = 'DNS', :now, NULL),
                         :browser, :now, :expiresAt)
            """)
        .param("secret", secret.hash().value())
        .param("me", me.toString())
        .param("proof", presence.map(Presence::name).orElse(null))
        .param("browser", browser.text())
        .param("now", now.getEpochSecond())
        .param("expiresAt", now.plus(LIFETIME).getEpochSecond())
        .update();
    return secret;
  }

  public Optional<AccountSession> find(Secret session) {
    return jdbc.sql(
            """
            SELECT *
              FROM account_session
             WHERE secret_hash = :session AND expires_at > :now
            """)
        .param("session", session.hash().value())
        .param("now", clock.instant().getEpochSecond())
        .query(AccountSessions::session)
        .optional();
  }

  /// Adds a proof to a session, which gives it another secret and its whole time anew: whoever knew
  /// the session before is not taken along.
  ///
  /// @param me whose session it must be
  /// @return the new secret, unless the session has ended
  public Optional<Secret> prove(SecretHash session, ProfileUrl me, Presence proof) {
    if (!proof.isProof()) {
      throw new IllegalArgumentException("a remembered browser proves nothing");
    }
    var now = clock.instant();
    var next = Secret.random();
    var changed =
        jdbc.sql(
                """
                UPDATE account_session
                   SET secret_hash = :next, expires_at = :expiresAt,
                       passkey_proven_at = iif(:proof = 'PASSKEY', :now, passkey_proven_at),
                       mail_proven_at = iif(:proof = 'MAIL', :now, mail_proven_at),
                       dns_proven_at = iif(:proof = 'DNS', :now, dns_proven_at)
                 WHERE secret_hash = :session AND me = :me AND expires_at > :now
                """)
            .param("next", next.hash().value())
            .param("expiresAt", now.plus(LIFETIME).getEpochSecond())
            .param("proof", proof.name())
            .param("now", now.getEpochSecond())
            .param("session", session.value())
            .param("me", me.toString())
            .update();
    return changed == 0 ? Optional.empty() : Optional.of(next);
  }

  /// Those of an account, the newest first.
  public List<AccountSession> of(ProfileUrl me) {
    return jdbc.sql(
            """
              SELECT *
                FROM account_session
               WHERE me = :me AND expires_at > :now
            ORDER BY created_at DESC
            """)
        .param("me", me.toString())
        .param("now", clock.instant().getEpochSecond())
        .query(AccountSessions::session)
        .list();
  }

  public void end(Secret session) {
    jdbc.sql("DELETE FROM account_session WHERE secret_hash = :session")
        .param("session", session.hash().value())
        .update();
  }

  /// Ends all sessions of an account, in whatever browser.
  public void endAll(ProfileUrl me) {
    jdbc.sql("DELETE FROM account_session WHERE me = :me").param("me", me.toString()).update();
  }

  /// Ends the sessions of an account in which nothing but a passkey was shown.
  ///
  /// @param kept the one that goes on
  void endThoseOfPasskeys(ProfileUrl me, Optional<SecretHash> kept) {
    jdbc.sql(
            """
            DELETE FROM account_session
                  WHERE me = :me AND secret_hash IS NOT :kept
                    AND passkey_proven_at IS NOT NULL
                    AND mail_proven_at IS NULL AND dns_proven_at IS NULL
            """)
        .param("me", me.toString())
        .param("kept", kept.map(SecretHash::value).orElse(null))
        .update();
  }

  @Override
  public int removeExpired(Instant now) {
    return jdbc.sql(
            """
            DELETE FROM account_session
                  WHERE secret_hash IN (SELECT secret_hash
                                          FROM account_session
                                         WHERE expires_at <= :now
                                         LIMIT 200)
            """)
        .param("now", now.getEpochSecond())
        .update();
  }

  private static AccountSession session(ResultSet row, int number) throws SQLException {
    return new AccountSession(
        ProfileUrl.of(row.getString("me")),
        time(row, "passkey_proven_at"),
        time(row, "mail_proven_at"),
        time(row, "dns_proven_at"),
        new BrowserName(row.getString("browser")),
        Instant.ofEpochSecond(row.getLong("created_at")));
  }

  private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    var seconds = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochSecond(seconds));
  }
}
