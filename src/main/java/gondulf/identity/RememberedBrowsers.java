package gondulf.identity;

import gondulf.protocol.ProfileUrl;
import gondulf.protocol.Secret;
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
import org.springframework.transaction.support.TransactionTemplate;

/// The browsers that stand in for a proof when an app asks who somebody is: one secret for each,
/// whatever the number of its owner's websites, and another one after each use.
@Repository
public class RememberedBrowsers implements Expiring {

  /// How long a browser is remembered, be it used or not.
  public static final Duration LIFETIME = Duration.ofDays(30);

  private static final int MOST_PER_ACCOUNT = 30;

  /// One statement: of two that show the same secret at once, the second finds nothing.
  private static final String USE =
      """
         UPDATE remembered_browser
            SET secret_hash = :next, used_at = iif(me = :me, :now, used_at)
          WHERE secret_hash = :shown
            AND EXISTS (SELECT 1
                          FROM remembered_browser AS asked
                         WHERE asked.secret_hash = :shown
                           AND asked.me = :me
                           AND asked.expires_at > :now)
      RETURNING *
      """;

  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final TransactionTemplate transaction;

  RememberedBrowsers(JdbcClient jdbc, InstantSource clock, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.transaction = transaction;
  }

  /// Remembers a browser for one more website, and gives the secret that it is known by from now
  /// on.
  ///
  /// It never is the one that the browser had: somebody else could have put that there.
  ///
  /// @param way how the person has shown who they are just now
  /// @param existing what the browser showed, if anything
  public Secret remember(
      ProfileUrl me, Presence way, BrowserName browser, Optional<Secret> existing) {
    if (!way.isProof()) {
      throw new IllegalArgumentException("nothing was shown after which to remember a browser");
    }
    var next = Secret.random();
    transaction.executeWithoutResult(_ -> {
      existing.ifPresent(secret -> move(secret, next));
      insert(me, way, browser, next);
      limit(me);
    });
    return next;
  }

  /// Knows a browser again, if it is remembered for this website; its old secret is worth nothing
  /// then.
  ///
  /// Of two that come at once, as from two tabs, one is not recognized. That one must leave the
  /// browser's cookie alone: the other has just set it.
  public Optional<Recognized> use(Secret browser, ProfileUrl me) {
    var now = clock.instant();
    var next = Secret.random();
    return jdbc
        .sql(USE)
        .param("next", next.hash().value())
        .param("shown", browser.hash().value())
        .param("me", me.toString())
        .param("now", now.getEpochSecond())
        .query(RememberedBrowsers::remembered)
        .list()
        .stream()
        .filter(known -> known.me().equals(me))
        .map(known -> new Recognized(known.way(), known.rememberedAt(), next))
        .findFirst();
  }

  /// Those of an account, the newest first.
  public List<RememberedBrowser> list(ProfileUrl me) {
    return jdbc.sql(
            """
              SELECT *
                FROM remembered_browser
               WHERE me = :me AND expires_at > :now
            ORDER BY id DESC
            """)
        .param("me", me.toString())
        .param("now", clock.instant().getEpochSecond())
        .query(RememberedBrowsers::remembered)
        .list();
  }

  /// Forgets one browser of an account.
  ///
  /// @return whether there was one
  public boolean forget(ProfileUrl me, long id) {
    return jdbc.sql("DELETE FROM remembered_browser WHERE me = :me AND id = :id")
            .param("me", me.toString())
            .param("id", id)
            .update()
        > 0;
  }

  /// Forgets all browsers of an account.
  public void forgetAll(ProfileUrl me) {
    jdbc.sql("DELETE FROM remembered_browser WHERE me = :me").param("me", me.toString()).update();
  }

  /// Forgets the browsers of an account that were remembered after a passkey.
  void forgetAfterPasskeys(ProfileUrl me) {
    jdbc.sql("DELETE FROM remembered_browser WHERE me = :me AND way = 'PASSKEY'")
        .param("me", me.toString())
        .update();
  }

  /// Forgets this browser, for all websites.
  public void forgetHere(Secret browser) {
    jdbc.sql("DELETE FROM remembered_browser WHERE secret_hash = :secret")
        .param("secret", browser.hash().value())
        .update();
  }

  @Override
  public int removeExpired(Instant now) {
    return jdbc.sql(
            """
            DELETE FROM remembered_browser
                  WHERE id IN (SELECT id
                                 FROM remembered_browser
                                WHERE expires_at <= :now
                                LIMIT 200)
            """)
        .param("now", now.getEpochSecond())
        .update();
  }

  /// Puts the browser's websites under its new secret.
  private void move(Secret existing, Secret next) {
    jdbc.sql("UPDATE remembered_browser SET secret_hash = :next WHERE secret_hash = :existing")
        .param("next", next.hash().value())
        .param("existing", existing.hash().value())
        .update();
  }

  private void insert(ProfileUrl me, Presence way, BrowserName browser, Secret secret) {
    var now = clock.instant();
    jdbc.sql(
            """
            INSERT OR REPLACE
              INTO remembered_browser (me, secret_hash, way, browser, created_at, used_at, expires_at)
            VALUES (:me, :secret, :way, :browser, :now, :now, :expiresAt)
            """)
        .param("me", me.toString())
        .param("secret", secret.hash().value())
        .param("way", way.name())
        .param("browser", browser.text())
        .param("now", now.getEpochSecond())
        .param("expiresAt", now.plus(LIFETIME).getEpochSecond())
        .update();
  }

  private void limit(ProfileUrl me) {
    jdbc.sql(
            """
            DELETE FROM remembered_browser
                  WHERE id IN (SELECT id
                                 FROM remembered_browser
                                WHERE me = :me
                             ORDER BY id DESC
                                LIMIT -1 OFFSET :most)
            """)
        .param("me", me.toString())
        .param("most", MOST_PER_ACCOUNT)
        .update();
  }

  private static RememberedBrowser remembered(ResultSet row, int number) throws SQLException {
    return new RememberedBrowser(
        row.getLong("id"),
        ProfileUrl.of(row.getString("me")),
        Presence.valueOf(row.getString("way")),
        new BrowserName(row.getString("browser")),
        Instant.ofEpochSecond(row.getLong("created_at")),
        Instant.ofEpochSecond(row.getLong("used_at")),
        Instant.ofEpochSecond(row.getLong("expires_at")));
  }
}
