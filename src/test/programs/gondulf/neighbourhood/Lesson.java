package gondulf.neighbourhood;

import static java.util.Objects.requireNonNull;

import gondulf.neighbourhood.dns.NameServer;
import gondulf.neighbourhood.site.Query;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Pattern;

/// What everybody does at a server, once: a person signs in to an app, and the app gets a token,
/// uses it, renews it and gives it back.
public record Lesson(URI server, NameServer dns, HttpClient client) {

  private static final String CLIENT = "http://localhost/";
  private static final String DOMAIN = "alice.example";
  private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
  private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

  public Lesson(URI server, NameServer dns) {
    this(server, dns, HttpClient.newHttpClient());
  }

  void untilItIsUp(Process process) throws InterruptedException {
    while (!isUp()) {
      if (!process.isAlive()) {
        throw new IllegalStateException("the server ended with " + process.exitValue());
      }
      Thread.sleep(100);
    }
  }

  void walk() throws IOException, InterruptedException {
    get("/", "");
    get("/gondulf.css", "");
    get("/.well-known/oauth-authorization-server", "");
    var tokens = post("/token", "", claim(signIn()));
    var access = member(tokens, "access_token");
    get("/token", access);
    get("/userinfo", access);
    post("/introspect", access, Map.of("token", access));
    var renewed = post("/token", "", renewal(member(tokens, "refresh_token")));
    post("/revoke", "", Map.of("token", member(renewed, "refresh_token")));
  }

  private String signIn() {
    var landed = atConsent().press("Allow").landedAt();
    return requireNonNull(Query.of(landed).get("code"));
  }

  /// Alice has shown that her website is hers, and is asked whether the app may.
  ///
  /// Her page cannot be read here, so that her record alone says whom she trusts.
  public Browser atConsent() {
    dns.addZone("example");
    dns.addAddress(DOMAIN, InetAddress.getLoopbackAddress());
    dns.addTxt("_gondulf." + DOMAIN, "v=gondulf1; acct=trained; iss=" + server);
    var browser = new Browser(server).open(server.resolve("/authorize?" + Query.text(question())));
    browser.fill("me", DOMAIN).press("Continue").press("Show me the record");
    var record = browser.document().select("pre[aria-labelledby=value-label]").text();
    dns.addTxt("_gondulf." + DOMAIN, record);
    return browser.press("Look again now");
  }

  private static Map<String, String> question() {
    return Map.of(
        "response_type", "code",
        "client_id", CLIENT,
        "redirect_uri", CLIENT,
        "state", "trained",
        "scope", "profile create offline_access",
        "code_challenge", CHALLENGE,
        "code_challenge_method", "S256");
  }

  private static Map<String, String> claim(String code) {
    return Map.of(
        "grant_type", "authorization_code",
        "code", code,
        "client_id", CLIENT,
        "redirect_uri", CLIENT,
        "code_verifier", VERIFIER);
  }

  private static Map<String, String> renewal(String token) {
    return Map.of("grant_type", "refresh_token", "refresh_token", token, "client_id", CLIENT);
  }

  private static String member(String json, String name) {
    var found = Pattern.compile("\"" + name + "\" ?: ?\"([^\"]+)\"").matcher(json);
    if (!found.find()) {
      throw new IllegalStateException("no " + name + " in " + json);
    }
    return found.group(1);
  }

  private boolean isUp() {
    try {
      get("/health", "");
      return true;
    } catch (IOException | InterruptedException _) {
      return false;
    }
  }

  private void get(String path, String token) throws IOException, InterruptedException {
    answer(asking(path, token));
  }

  private String post(String path, String token, Map<String, String> form)
      throws IOException, InterruptedException {
    return answer(
        asking(path, token)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(Query.text(form))));
  }

  private HttpRequest.Builder asking(String path, String token) {
    var request = HttpRequest.newBuilder(server.resolve(path));
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private String answer(HttpRequest.Builder request) throws IOException, InterruptedException {
    var response = client.send(request.build(), BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException(response + " " + response.body());
    }
    return response.body();
  }
}
