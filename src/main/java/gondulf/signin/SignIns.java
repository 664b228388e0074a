package gondulf.signin;

import gondulf.grant.Profile;
import gondulf.mail.MailAddress;
import gondulf.ownership.Way;
import gondulf.protocol.ProfileUrl;
import gondulf.protocol.Secret;
import gondulf.store.Expiring;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The sign-ins under way. Each belongs to the browser that began it.
@Repository
public class SignIns implements Expiring {

  static final Duration LIFETIME = Duration.ofMinutes(15);

  private static final int ROWS_AT_ONCE = 200;

  private final JdbcClient jdbc;
  private final InstantSource clock;

  SignIns(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
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
    return id;
  }

  Optional<SignIn> find(String id, Secret browser) {
    return jdbc.sql(
            """
            SELECT id, errand, query, me, page_url, mail, profile_name, profile_url, profile_photo,
                   profile_email, mail_proven_at, dns_proven_at, denied_at
              FROM sign_in
             WHERE id = :id AND browser_hash = :browser AND expires_at > :now
            """)
        .param("id", id)
        .param("browser", browser.hash().value())
        .param("now", clock.instant().getEpochSecond())
        .query(SignIns::signIn)
        .optional();
  }

  /// Notes who somebody says to be. What was proven before, for whomever, counts no more.
  void name(SignIn signIn, Claimant claimant) {
    jdbc.sql(
            """
            UPDATE sign_in
               SET me = :me, page_url = :page, mail = :mail, profile_name = :name, profile_url = :url,
                   profile_photo = :photo, profile_email = :email,
                   mail_proven_at = NULL, dns_proven_at = NULL
             WHERE id = :id
            """)
        .param("id", signIn.id())
        .param("me", claimant.me().toString())
        .param("page", claimant.page().orElse(null))
        .param("mail", claimant.mail().map(MailAddress::text).orElse(null))
        .param("name", claimant.profile().name().orElse(null))
        .param("url", claimant.profile().url().orElse(null))
        .param("photo", claimant.profile().photo().orElse(null))
        .param("email", claimant.profile().email().orElse(null))
        .update();
  }

  /// Notes a proof, if it is still the same person that is being signed in.
  void prove(SignIn signIn, ProfileUrl me, Way way) {
    jdbc.sql(
            """
            UPDATE sign_in
               SET mail_proven_at = iif(:way = 'MAIL', :now, mail_proven_at),
                   dns_proven_at = iif(:way = 'DNS', :now, dns_proven_at)
             WHERE id = :id AND me = :me
            """)
        .param("id", signIn.id())
        .param("me", me.toString())
        .param("way", way.name())
        .param("now", clock.instant().getEpochSecond())
        .update();
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

  private static SignIn signIn(ResultSet row, int number) throws SQLException {
    return new SignIn(
        row.getString("id"),
        row.getString("errand"),
        row.getString("query"),
        claimant(row),
        proofs(row),
        has(row, "denied_at"));
  }

  private static Optional<Claimant> claimant(ResultSet row) throws SQLException {
    if (!has(row, "me")) {
      return Optional.empty();
    }
    var profile =
        new Profile(
            optional(row, "profile_name"),
            optional(row, "profile_url"),
            optional(row, "profile_photo"),
            optional(row, "profile_email"));
    return Optional.of(
        new Claimant(
            ProfileUrl.of(row.getString("me")),
            optional(row, "page_url"),
            optional(row, "mail").map(MailAddress::of),
            profile));
  }

  private static Set<Way> proofs(ResultSet row) throws SQLException {
    var proofs = EnumSet.noneOf(Way.class);
    if (has(row, "mail_proven_at")) {
      proofs.add(Way.MAIL);
    }
    if (has(row, "dns_proven_at")) {
      proofs.add(Way.DNS);
    }
    return proofs;
  }

  private static Optional<String> optional(ResultSet row, String column) throws SQLException {
    @Nullable String value = row.getString(column);
    return Optional.ofNullable(value);
  }

  private static boolean has(ResultSet row, String column) throws SQLException {
    return optional(row, column).isPresent();
  }
}
