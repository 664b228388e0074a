package gondulf.grant;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.grant.Exchange.Outcome;
import gondulf.grant.Exchange.Outcome.Issued;
import gondulf.meter.Event;
import gondulf.protocol.ClientId;
import gondulf.protocol.CodeChallenge;
import gondulf.protocol.CodeVerifier;
import gondulf.protocol.Issuer;
import gondulf.protocol.ProfileUrl;
import gondulf.protocol.RedirectUri;
import gondulf.protocol.Resource;
import gondulf.protocol.Scopes;
import gondulf.protocol.Secret;
import gondulf.testing.FreshDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/// The beans of the room on a database, and a grant of Alice's to play with.
///
/// @param counted what has happened, as it is counted
record GrantRoom(
    FreshDatabase database,
    AuthorizationCodes codes,
    AccessTokens tokens,
    RefreshTokens refreshTokens,
    Grants grants,
    LastUse lastUse,
    InstantSource clock,
    List<Event> counted) {

  static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  static final Duration CODE_LIFETIME = Duration.ofMinutes(5);
  static final Duration TOKEN_LIFETIME = Duration.ofDays(30);
  static final Duration REFRESH_LIFETIME = Duration.ofDays(90);
  static final ProfileUrl ALICE = ProfileUrl.of("https://alice.example/");
  static final ClientId APP = ClientId.of("https://app.example/id.json");
  static final RedirectUri CALLBACK = RedirectUri.of("https://app.example/cb?a=%2F");
  static final CodeVerifier VERIFIER =
      new CodeVerifier("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
  static final Optional<CodeChallenge> CHALLENGE =
      Optional.of(new CodeChallenge("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"));
  static final List<Resource> RESOURCES =
      List.of(Resource.of("https://mcp.example"), Resource.of("https://api.example/v1/"));
  static final Profile PROFILE =
      new Profile(
          Optional.of("Alice \"A\" Ämmer"),
          Optional.of("https://alice.example/"),
          Optional.of("https://alice.example/me.jpg"),
          Optional.of("alice@alice.example"));
  static final Grant GRANT = granted("profile create");

  private static final GrantProperties PROPERTIES =
      new GrantProperties(CODE_LIFETIME, TOKEN_LIFETIME, REFRESH_LIFETIME);

  static GrantRoom on(FreshDatabase database, InstantSource clock) {
    return on(database, clock, new ScriptedAdmission());
  }

  static GrantRoom on(FreshDatabase database, InstantSource clock, Admission admission) {
    var jdbc = database.jdbc();
    var lastUse = new LastUse(jdbc, clock);
    var counted = new CopyOnWriteArrayList<Event>();
    return new GrantRoom(
        database,
        new AuthorizationCodes(jdbc, clock, PROPERTIES, counted::add),
        new AccessTokens(jdbc, clock, admission, lastUse),
        new RefreshTokens(jdbc, clock, PROPERTIES, lastUse),
        new Grants(jdbc, clock),
        lastUse,
        clock,
        counted);
  }

  static Grant granted(String scopes) {
    return grant(scopes, false);
  }

  static Grant renewable(String scopes) {
    return grant(scopes, true);
  }

  private static Grant grant(String scopes, boolean renewable) {
    return new Grant(
        ALICE,
        new App(APP, Optional.of("The App")),
        Scopes.parse(scopes),
        RESOURCES,
        PROFILE,
        renewable,
        Optional.empty());
  }

  /// The same for somebody else.
  static Grant of(ProfileUrl me, Grant grant) {
    return new Grant(
        me,
        grant.app(),
        grant.scopes(),
        grant.resources(),
        grant.profile(),
        grant.renewable(),
        grant.endsAt());
  }

  /// The same until then.
  static Grant until(Instant end, Grant grant) {
    return new Grant(
        grant.me(),
        grant.app(),
        grant.scopes(),
        grant.resources(),
        grant.profile(),
        grant.renewable(),
        Optional.of(end));
  }

  Exchange exchange() {
    return exchange(new ScriptedAdmission(), tokens);
  }

  /// One that lets only some in.
  Exchange exchange(Admission admission) {
    return exchange(admission, tokens);
  }

  /// One that issues its tokens otherwise.
  Exchange exchange(AccessTokens others) {
    return exchange(new ScriptedAdmission(), others);
  }

  private Exchange exchange(Admission admission, AccessTokens issuing) {
    var issuance = new Issuance(admission, issuing, grants, PROPERTIES);
    var renewal = new Renewal(refreshTokens, issuance, clock, database.transaction());
    return new Exchange(codes, renewal, issuance, database.transaction());
  }

  Agreements agreements() {
    return new Agreements(database.jdbc(), clock);
  }

  HandMadeTokens handMade(Admission admission) {
    var issuance = new Issuance(admission, tokens, grants, PROPERTIES);
    return new HandMadeTokens(
        grants, issuance, Issuer.of("https://id.example"), database.transaction());
  }

  Revocation revocation() {
    return new Revocation(tokens, grants, database.transaction());
  }

  /// What an app gets for a code of this grant.
  Issued issued(Grant grant) {
    return issued(exchange().forToken(claim(code(grant))));
  }

  static Issued issued(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Issued.class);
    return (Issued) outcome;
  }

  static RefreshToken refreshToken(Outcome outcome) {
    return issued(outcome).refreshToken().orElseThrow();
  }

  static RefreshClaim claim(RefreshToken token) {
    return new RefreshClaim(token, APP, Optional.empty(), List.of());
  }

  Secret code() {
    return code(GRANT);
  }

  Secret code(Grant grant) {
    return codes.issue(UUID.randomUUID().toString(), grant, CALLBACK, CHALLENGE).orElseThrow();
  }

  static Claim claim(Secret code) {
    return new Claim(code, Optional.of(APP), CALLBACK.text(), Optional.of(VERIFIER), List.of());
  }
}
