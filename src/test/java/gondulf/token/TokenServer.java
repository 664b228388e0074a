package gondulf.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import gondulf.grant.App;
import gondulf.grant.AuthorizationCodes;
import gondulf.grant.Grant;
import gondulf.grant.Profile;
import gondulf.grant.ScriptedAdmission;
import gondulf.protocol.ClientId;
import gondulf.protocol.CodeChallenge;
import gondulf.protocol.Issuer;
import gondulf.protocol.ProfileUrl;
import gondulf.protocol.RedirectUri;
import gondulf.protocol.Resource;
import gondulf.protocol.Scopes;
import gondulf.protocol.Secret;
import gondulf.resource.ResourceServers;
import gondulf.resource.ServerName;
import gondulf.testing.BuildFolder;
import gondulf.testing.FreshDatabase;
import gondulf.testing.MovableClock;
import gondulf.web.Wire;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The token room on a real port, with an app that has codes of Alice's.
final class TokenServer implements AutoCloseable {

  private static final String FORM = "application/x-www-form-urlencoded";

  static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  static final String ISSUER = "https://id.example";
  static final String APP = "https://app.example/id.json";
  static final String CALLBACK = "https://app.example/cb";
  static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

  private static final CodeChallenge CHALLENGE =
      new CodeChallenge("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");

  /// Whether Alice is let in.
  final ScriptedAdmission admission = new ScriptedAdmission();

  final MovableClock clock = new MovableClock(NOON);
  private final ConfigurableApplicationContext context;
  private final Wire wire;

  /// One that nobody else has.
  static TokenServer open() {
    return new TokenServer(BuildFolder.temporary("token"));
  }

  TokenServer(Path directory, String... settings) {
    context =
        new SpringApplicationBuilder(TokenRoom.class)
            .initializers(started -> {
              started.getBeanFactory().registerSingleton("clock", clock);
              started.getBeanFactory().registerSingleton("issuer", Issuer.of(ISSUER));
              started.getBeanFactory().registerSingleton("admission", admission);
            })
            .properties(
                "server.port=0",
                "gondulf.database-url=jdbc:sqlite:" + FreshDatabase.file(directory))
            .properties(settings)
            .run();
    wire = new Wire(context.getEnvironment().getRequiredProperty("local.server.port", int.class));
  }

  Secret code(String scopes, String... resources) {
    return code(grant(false, scopes, resources), Optional.of(CHALLENGE));
  }

  /// A code of a grant that can be renewed.
  Secret renewableCode(String scopes, String... resources) {
    return code(grant(true, scopes, resources), Optional.of(CHALLENGE));
  }

  Secret codeWithoutChallenge(String scopes) {
    return code(grant(false, scopes), Optional.empty());
  }

  /// The form that redeems a code as it should be, to be changed as a test likes.
  static Map<String, String> claim(Secret code) {
    var form = new LinkedHashMap<String, String>();
    form.put("grant_type", "authorization_code");
    form.put("code", code.value());
    form.put("client_id", APP);
    form.put("redirect_uri", CALLBACK);
    form.put("code_verifier", VERIFIER);
    return form;
  }

  String token(String scopes, String... resources) {
    return Json.accessToken(redeem(claim(code(scopes, resources))));
  }

  /// What the app gets that may renew its tokens.
  HttpResponse<String> begin(String scopes, String... resources) {
    return redeem(claim(renewableCode(scopes, resources)));
  }

  /// The form that shows a refresh token as it should be, to be changed as a test likes.
  static Map<String, String> refreshClaim(String token) {
    var form = new LinkedHashMap<String, String>();
    form.put("grant_type", "refresh_token");
    form.put("refresh_token", token);
    form.put("client_id", APP);
    return form;
  }

  HttpResponse<String> refresh(String token) {
    return redeem(refreshClaim(token));
  }

  HttpResponse<String> revoke(String token) {
    return post("/revoke", "token=" + token);
  }

  /// What is said of a token to whoever shows it as its own credential.
  HttpResponse<String> introspect(String token) {
    return post("/introspect", "token=" + token, "Authorization", "Bearer " + token);
  }

  /// The status with which a token is verified.
  int verified(String token) {
    return get("/token", "Authorization", "Bearer " + token).statusCode();
  }

  /// A key with which everybody's tokens may be asked about.
  String key() {
    return part(ResourceServers.class).create(ServerName.of("wiki"), List.of()).key().value();
  }

  /// A bean of one of the rooms.
  <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  HttpResponse<String> redeem(Map<String, String> form) {
    return post("/token", form);
  }

  HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
    return post(path, encoded(form), headers);
  }

  HttpResponse<String> post(String path, String form, String... headers) {
    var all = Stream.concat(Stream.of(headers), Stream.of("Content-Type", FORM));
    return wire.send("POST", path, form, all.toArray(String[]::new));
  }

  HttpResponse<String> get(String path, String... headers) {
    return wire.get(path, headers);
  }

  static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  @Override
  public void close() {
    context.close();
  }

  private Secret code(Grant grant, Optional<CodeChallenge> challenge) {
    return part(AuthorizationCodes.class)
        .issue(UUID.randomUUID().toString(), grant, RedirectUri.of(CALLBACK), challenge)
        .orElseThrow();
  }

  private static Grant grant(boolean renewable, String scopes, String... resources) {
    return new Grant(
        ProfileUrl.of("https://alice.example/"),
        new App(ClientId.of(APP), Optional.of("App")),
        Scopes.parse(scopes),
        List.of(resources).stream().map(Resource::of).toList(),
        new Profile(
            Optional.of("Alice Ämmer"),
            Optional.of("https://alice.example/"),
            Optional.empty(),
            Optional.of("me@alice.example")),
        renewable,
        Optional.empty());
  }
}
