package gondulf.grant;

import static gondulf.protocol.OAuthError.invalidGrant;

import gondulf.grant.Redemption.Refused;
import gondulf.meter.Meter;
import gondulf.protocol.CodeChallenge;
import gondulf.protocol.RedirectUri;
import gondulf.protocol.Secret;
import gondulf.protocol.SecretHash;
import gondulf.store.OneRow;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The codes by which apps learn what a person agreed to.
///
/// @see <a href="https://indieauth.spec.indieweb.org/#authorization-response">IndieAuth §5.2.1</a>
@Repository
public class AuthorizationCodes {

  /// One statement: it makes the code of a sign-in anew, unless that was spent, or rests.
  private static final String ISSUE =
      """
      INSERT OR REPLACE
        INTO grants (sign_in, me, client_id, client_name, scope, resources,
                     profile_name, profile_url, profile_photo, profile_email,
                     redirect_uri, code_hash, code_challenge, code_expires_at, renewable,
                     ends_at, created_at, expires_at)
      SELECT :signIn, :me, :client, :clientName, :scope, :resources,
             :name, :url, :photo, :email,
             :redirectUri, :code, :challenge, :codeExpiresAt, :renewable,
             :endsAt, :now, :expiresAt
       WHERE NOT EXISTS (SELECT 1
                           FROM grants
                          WHERE sign_in = :signIn
                            AND (spent_at IS NOT NULL
                              OR revoked_at IS NOT NULL
                              OR suspended_at IS NOT NULL))
      """;

  private static final String ISSUED =
      GrantRow.GRANT + ", redirect_uri, code_challenge, code_expires_at, spent_at, suspended_at";

  static final String SPEND =
      """
         UPDATE grants
            SET spent_at = ?
          WHERE code_hash = ?
            AND spent_at IS NULL
            AND revoked_at IS NULL
            AND suspended_at IS NULL
      RETURNING %s
      """
          .formatted(ISSUED);

  static final String FIND = "SELECT " + ISSUED + " FROM grants WHERE code_hash = :code";

  /// How long a code is remembered at least: longer than its sign-in lives, which has one code
  /// only.
  private static final Duration MEMORY = Duration.ofHours(2);

  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final GrantProperties properties;
  private final CodeFates fates;

  AuthorizationCodes(
      JdbcClient jdbc, InstantSource clock, GrantProperties properties, Meter meter) {
    this.fates = new CodeFates(meter);
    this.jdbc = jdbc;
    this.clock = clock;
    this.properties = properties;
  }

  /// Issues the code of a sign-in.
  ///
  /// A sign-in has one code. Whoever agrees twice gets a new one in place of the first, unless the
  /// app has redeemed that already: then there is none any more.
  ///
  /// @param signIn names the sign-in, and no other one ever
  public Optional<Secret> issue(
      String signIn, Grant grant, RedirectUri redirectUri, Optional<CodeChallenge> challenge) {
    var now = clock.instant();
    var code = Secret.random();
    var issued =
        jdbc.sql(ISSUE)
            .params(GrantRow.columns(grant))
            .param("signIn", signIn)
            .param("redirectUri", redirectUri.text())
            .param("code", code.hash().value())
            .param("challenge", challenge.map(CodeChallenge::value).orElse(null))
            .param("codeExpiresAt", now.plus(properties.codeLifetime()).getEpochSecond())
            .param("now", now.getEpochSecond())
            .param("expiresAt", now.plus(MEMORY).getEpochSecond())
            .update();
    if (issued == 0) {
      return Optional.empty();
    }
    fates.issued();
    return Optional.of(code);
  }

  /// Takes back what came of a sign-in: its code, and whatever the app has got for it already.
  public void withdraw(String signIn) {
    jdbc.sql("UPDATE grants SET revoked_at = :now WHERE sign_in = :signIn AND revoked_at IS NULL")
        .param("now", clock.instant().getEpochSecond())
        .param("signIn", signIn)
        .update();
  }

  /// How long what is allowed holds: from now, or from its last use where it can be renewed.
  public Duration grantLifetime(boolean renewable) {
    return properties.grantLifetime(renewable);
  }

  /// Judges a claim. The first one on a code spends it, right or wrong: who guesses has one try.
  Redemption redeem(Claim claim) {
    var now = clock.instant();
    var code = claim.code().hash();
    return spend(code, now)
        .map(issued -> fates.told(issued, issued.answer(claim, now)))
        .or(() -> find(code).map(issued -> fates.told(issued, issued.answerAgain(claim))))
        .orElseGet(this::unknown);
  }

  private Redemption unknown() {
    fates.unknown();
    return new Refused(invalidGrant("the code is not known"));
  }

  /// Marks the code as spent and reads it, in one statement, so that of two claims at once only one
  /// can win.
  private Optional<IssuedCode> spend(SecretHash code, Instant now) {
    return jdbc.sql(SPEND)
        .params(now.getEpochSecond(), code.value())
        .query(OneRow.of(GrantRow::issuedCode));
  }

  private Optional<IssuedCode> find(SecretHash code) {
    return jdbc.sql(FIND).param("code", code.value()).query(OneRow.of(GrantRow::issuedCode));
  }
}
