package gondulf.signin;

import gondulf.identity.AccountNumber;
import gondulf.identity.Presence;
import gondulf.meter.Event;
import gondulf.meter.Event.SignIn.Step;
import gondulf.meter.Meter;
import gondulf.protocol.ProfileUrl;
import gondulf.protocol.Secret;
import gondulf.store.Expiring;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The sign-ins under way. Each belongs to the browser that began it.
@Repository
public class SignIns implements Expiring {

  static final Duration LIFETIME = Duration.ofMinutes(15);

  private static final int ROWS_AT_ONCE = 200;

  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final Meter meter;

  SignIns(JdbcClient jdbc, InstantSource clock, Meter meter) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.meter = meter;
  }

  /// Begins one and gives its id.
  ///
  /// @param errand the name of its [ErrandKind]
  public String begin(Secret browser, String errand, String query) {
    var id = Secret.random().value();
    jdbc.sql(
            """
            INSERT INTO sign_in (id, browser_hash, errand, query, expires_at)
            VALUES (:id, :browser, :errand, :query, :expires)
            """)
        .param("id", id)
        .param("browser", browser.hash().value())
        .param("errand", errand)
        .param("query", query)
        .param("expires", clock.instant().plus(LIFETIME).getEpochSecond())
        .update();
    meter.count(new Event.SignIn(Event.SignIn.Way.ANY, Step.BEGUN));
    return id;
  }

  Optional<SignIn> find(String id, Secret browser) {
    return jdbc.sql(
            """
            SELECT *
              FROM sign_in
             WHERE id = :id AND browser_hash = :browser AND expires_at > :now
            """)
        .param("id", id)
        .param("browser", browser.hash().value())
        .param("now", clock.instant().getEpochSecond())
        .query(SignInRow::signIn)
        .optional();
  }

  /// Notes who somebody says to be. What was proven before, for whomever, counts no more.
  ///
  /// @param account the one that their website has
  /// @param wantsDns whether nothing but DNS may show that it is theirs
  SignIn name(SignIn signIn, Claimant claimant, Optional<AccountNumber> account, boolean wantsDns) {
    return jdbc.sql(
            """
               UPDATE sign_in
                  SET me = :me, page_url = :page, mail = :mail, profile_name = :name,
                      profile_url = :url, profile_photo = :photo, profile_email = :email,
                      account = :account, wants_dns = :wantsDns, anew_at = NULL, acct = NULL,
                      mail_proven_at = NULL, dns_proven_at = NULL, passkey_proven_at = NULL,
                      remembered_at = NULL
                WHERE id = :id
            RETURNING *
            """)
        .params(SignInRow.columns(claimant))
        .param("account", account.map(AccountNumber::value).orElse(null))
        .param("wantsDns", wantsDns)
        .param("id", signIn.id())
        .query(SignInRow::signIn)
        .single();
  }

  /// Lets somebody show anew whose the website is. What they have shown as the owner of its account
  /// counts no more.
  SignIn beginAnew(SignIn signIn) {
    return jdbc.sql(
            """
               UPDATE sign_in
                  SET anew_at = :now, acct = NULL, mail_proven_at = NULL, dns_proven_at = NULL,
                      passkey_proven_at = NULL, remembered_at = NULL
                WHERE id = :id
            RETURNING *
            """)
        .param("id", signIn.id())
        .param("now", clock.instant().getEpochSecond())
        .query(SignInRow::signIn)
        .single();
  }

  /// Notes a proof, if it is still the same person that is being signed in, in the same manner.
  ///
  /// @param account whose it is, as it is known now
  /// @param acct what was seen in DNS, if it may stay there
  /// @return the sign-in with it; nothing if another website was named in between
  Optional<SignIn> prove(
      SignIn signIn, Optional<AccountNumber> account, Presence way, Optional<String> acct) {
    var proven =
        jdbc.sql(
                """
                   UPDATE sign_in
                      SET mail_proven_at = iif(:way = 'MAIL', :now, mail_proven_at),
                          dns_proven_at = iif(:way = 'DNS', :now, dns_proven_at),
                          passkey_proven_at = iif(:way = 'PASSKEY', :now, passkey_proven_at),
                          remembered_at = iif(:way = 'REMEMBERED', :now, remembered_at),
                          acct = coalesce(:acct, acct), account = :account
                    WHERE id = :id AND me = :me AND account IS :before
                      AND (anew_at IS NOT NULL) = :anew
                RETURNING *
                """)
            .param("id", signIn.id())
            .param("me", signIn.claimant().orElseThrow().me().toString())
            .param("before", signIn.account().map(AccountNumber::value).orElse(null))
            .param("account", account.map(AccountNumber::value).orElse(null))
            .param("anew", signIn.isAnew())
            .param("way", way.name())
            .param("acct", acct.orElse(null))
            .param("now", clock.instant().getEpochSecond())
            .query(SignInRow::signIn)
            .optional();
    proven.ifPresent(_ -> meter.count(new Event.SignIn(way.way(), Step.PROVEN)));
    return proven;
  }

  /// Notes the account that somebody has got in a sign-in.
  SignIn enrolled(SignIn signIn, AccountNumber account) {
    return jdbc.sql(
            """
               UPDATE sign_in
                  SET account = :account, anew_at = NULL, wants_dns = 0
                WHERE id = :id
            RETURNING *
            """)
        .param("id", signIn.id())
        .param("account", account.value())
        .query(SignInRow::signIn)
        .single();
  }

  /// Gives a sign-in more time, for a way that takes longer; once, so that it can't be kept open.
  void extend(SignIn signIn, Duration lifetime) {
    var now = clock.instant();
    jdbc.sql(
            """
            UPDATE sign_in
               SET expires_at = max(expires_at, :expires), extended_at = :now
             WHERE id = :id AND extended_at IS NULL
            """)
        .param("id", signIn.id())
        .param("now", now.getEpochSecond())
        .param("expires", now.plus(lifetime).getEpochSecond())
        .update();
  }

  public void deny(SignIn signIn) {
    jdbc.sql("UPDATE sign_in SET denied_at = :now WHERE id = :id")
        .param("id", signIn.id())
        .param("now", clock.instant().getEpochSecond())
        .update();
    meter.count(new Event.SignIn(Event.SignIn.Way.ANY, Step.DENIED));
  }

  /// Ends all of a website's, in whatever browser.
  public void endAllOf(ProfileUrl me) {
    jdbc.sql("DELETE FROM sign_in WHERE me = :me").param("me", me.toString()).update();
  }

  @Override
  public int removeExpired(Instant now) {
    return jdbc.sql(
            """
            DELETE FROM sign_in
                  WHERE id IN (SELECT id FROM sign_in WHERE expires_at <= :now LIMIT :most)
            """)
        .param("now", now.getEpochSecond())
        .param("most", ROWS_AT_ONCE)
        .update();
  }
}
