package gondulf.grant;

import gondulf.protocol.ClientId;
import gondulf.protocol.CodeChallenge;
import gondulf.protocol.CodeVerifier;
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

/// The beans of the room on a database, and a grant of Alice's to play with.
record GrantRoom(
    FreshDatabase database, AuthorizationCodes codes, AccessTokens tokens, Grants grants) {

  static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  static final Duration CODE_LIFETIME = Duration.ofMinutes(5);
  static final Duration TOKEN_LIFETIME = Duration.ofDays(30);
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

  static GrantRoom on(FreshDatabase database, InstantSource clock) {
    var jdbc = database.jdbc();
    var properties = new GrantProperties(CODE_LIFETIME, TOKEN_LIFETIME);
    return new GrantRoom(
        database,
        new AuthorizationCodes(jdbc, clock, properties),
        new AccessTokens(jdbc, clock, properties),
        new Grants(jdbc, clock));
  }

  static Grant granted(String scopes) {
    return new Grant(
        ProfileUrl.of("https://alice.example/"), APP, Scopes.parse(scopes), RESOURCES, PROFILE);
  }

  Exchange exchange() {
    return new Exchange(codes, tokens, grants, database.transaction());
  }

  Secret code() {
    return code(GRANT);
  }

  Secret code(Grant grant) {
    return codes.issue(UUID.randomUUID().toString(), grant, CALLBACK, CHALLENGE).orElseThrow();
  }

  static Claim claim(Secret code) {
    return new Claim(code, APP, CALLBACK, Optional.of(VERIFIER), List.of());
  }
}
