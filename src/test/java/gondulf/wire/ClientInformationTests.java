package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.World;
import gondulf.neighbourhood.home.Reply;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("IndieAuth 4.2: Client Information Discovery")
class ClientInformationTests {

  private final World world = World.shared();

  @Test
  @DisplayName("CL-01 CL-13 The document is read once and kept")
  void readsTheDocumentOnce() {
    var asked = app("once", "").asks(at("once", "/cb"));

    asked.get().goesOn();
    asked.get().goesOn();
    assertThat(world.homes().visitsTo("once.app.example")).hasSize(1);
  }

  @Test
  @DisplayName("CL-13 HTTP says how long it is kept, within 5 minutes and 24 hours")
  void keepsTheDocumentForAsLongAsHttpSays() {
    var app = app("aged", "");
    put(app, "aged", Reply.json(document("aged", "")).with("Cache-Control", "no-store"));

    app.asks(at("aged", "/cb")).get().goesOn();
    world.clock().advance(Duration.ofSeconds(299));
    app.asks(at("aged", "/cb")).get().goesOn();
    assertThat(world.homes().visitsTo("aged.app.example")).hasSize(1);
    world.clock().advance(Duration.ofSeconds(2));
    app.asks(at("aged", "/cb")).get().goesOn();
    assertThat(world.homes().visitsTo("aged.app.example")).hasSize(2);
  }

  @Test
  @DisplayName("CL-13 A failure is not kept: what is mended works at once")
  void keepsNoFailure() {
    var app = App.named(world, at("mended", "/id.json"));
    put(app, "mended", Reply.status(503));
    app.asks(at("mended", "/cb")).get().page(400);
    put(app, "mended", Reply.json("{"));
    app.asks(at("mended", "/cb")).get().page(400);

    put(app, "mended", Reply.json(document("mended", "")));
    app.asks(at("mended", "/cb")).get().goesOn();
  }

  @Test
  @DisplayName(
      "CL-14 An address that is no longer listed is refused, in the midst of a sign-in too")
  void noticesANewList() {
    var app = App.named(world, at("moves", "/id.json"));
    put(app, "moves", Reply.json(document("moves", "")).with("Cache-Control", "max-age=300"));
    var browser =
        Neighbour.at(world, "moves.south.example").untilConsent(app.asks(at("moves", "/cb")));

    app.says("\"redirect_uris\": [\"" + at("moves", "/new") + "\"]");
    world.clock().advance(Duration.ofSeconds(301));
    app.asks(at("moves", "/cb")).get().page(400);
    assertThat(browser.press("Allow").status()).isEqualTo(400);
    assertThat(browser.hasLanded()).isFalse();
    app.asks(at("moves", "/new")).get().goesOn();
  }

  @ParameterizedTest
  @DisplayName("CL-02 An app on this device is never looked for, and the person is told")
  @ValueSource(strings = {"http://127.0.0.1:4711/", "http://localhost:4711/app", "http://[::1]/"})
  void looksForNoLoopbackClient(String id) {
    var questions = world.dns().queries().size();
    App.named(world, id).asks(URI.create(id).resolve("/cb").toString()).get().goesOn();

    assertThat(world.dns().queries()).hasSize(questions);
    var asked = App.named(world, id).asks(id);
    var browser = Neighbour.at(world, "device.south.example").untilConsent(asked);
    assertThat(browser.text())
        .contains("Sign in to a program on this device?")
        .containsOnlyOnce("Nothing is known about this program but that it runs on this device")
        .containsOnlyOnce(id)
        .doesNotContain("Nothing could be learned", "The answer goes to");
  }

  @ParameterizedTest
  @DisplayName("CL-04 CL-15 D-08 Only status 200 is a document")
  @ValueSource(ints = {201, 203, 206, 403, 404, 410, 500, 503})
  void wantsStatus200(int status) {
    var app = App.named(world, at("s" + status, "/id.json"));
    put(app, "s" + status, Reply.json(document("s" + status, "")).withStatus(status));

    app.asks(at("s" + status, "/cb")).get().page(400);
  }

  @ParameterizedTest
  @DisplayName("CL-05 D-19 A document that was reached by a redirect is none")
  @ValueSource(ints = {301, 302, 307, 308})
  void followsNoRedirectToADocument(int status) {
    var host = "r" + status;
    var app = App.named(world, at(host, "/id.json"));
    world.homes().put(at(host, "/id.json"), Reply.redirect(status, at(host, "/real.json")));
    world.homes().put(at(host, "/real.json"), Reply.json(document(host, "")));

    app.asks(at(host, "/cb")).get().page(400);
  }

  @ParameterizedTest
  @DisplayName("CL-06 D-09 JSON says that it is JSON")
  @ValueSource(strings = {"text/plain", "application/octet-stream", "text/json", "image/png", ""})
  void refusesOtherTypes(String type) {
    var host = "t" + Integer.toHexString(type.hashCode());
    var app = App.named(world, at(host, "/id.json"));
    put(app, host, Reply.text(type, document(host, "")));
    app.asks(at(host, "/cb")).get().page(400);

    put(app, host, Reply.text("application/cimd+json; charset=utf-8", document(host, "")));
    app.asks(at(host, "/cb")).get().goesOn();
  }

  @ParameterizedTest
  @DisplayName(
      "CL-07 CL-08 CL-09 CL-10 B12 A document that is another's or holds a secret is refused")
  @ValueSource(
      strings = {
        "\"client_secret\": \"s\"",
        "\"client_secret_expires_at\": 0",
        "\"token_endpoint_auth_method\": \"client_secret_post\"",
        "\"token_endpoint_auth_method\": \"client_secret_basic\"",
        "\"token_endpoint_auth_method\": \"client_secret_jwt\"",
        "\"token_endpoint_auth_method\": \"private_key_jwt\"",
        "\"jwks\": {\"keys\": [{\"kty\": \"RSA\", \"d\": \"x\"}]}",
        "\"jwks\": {\"keys\": [{\"kty\": \"oct\"}]}",
        "\"client_id\": \"https://once.app.example/id.json\"",
        "\"client_id\": 1"
      })
  void refusesDocuments(String members) {
    var host = "d" + Integer.toHexString(members.hashCode());
    var id = at(host, "/id.json");
    var own = members.contains("client_id\"") ? "" : "\"client_id\": \"" + id + "\",";
    world.homes().put(id, Reply.json("{" + own + members + "}"));

    App.named(world, id).asks(at(host, "/cb")).get().page(400);
  }

  @Test
  @DisplayName("CL-11 W-24 Members that mean something elsewhere are ignored")
  void ignoresForeignMembers() {
    var members =
        """
        "scope": "atproto", "dpop_bound_access_tokens": true, "application_type": "native",
        "response_types": ["token"], "token_endpoint_auth_method": "none",
        "jwks": {"keys": [{"kty": "EC", "x": "1"}]}, "x": [[[]]], "redirect_uris": ["%s"]
        """
            .formatted(at("foreign", "/cb"));
    var app = App.saying(world, "foreign.app.example", members);

    app.asks(at("foreign", "/cb")).with("scope", "profile").get().goesOn();
  }

  @Test
  @DisplayName("CL-12 SF-07 A document above 5 KB is none")
  void capsTheDocument() {
    app("fits", ", \"x\": \"" + "x".repeat(4900) + "\"").asks(at("fits", "/cb")).get().goesOn();
    app("large", ", \"x\": \"" + "x".repeat(5100) + "\"").asks(at("large", "/cb")).get().page(400);
  }

  @Test
  @DisplayName(
      "SF-09 Of an answer that is no document, its status or type is told and nothing else")
  void tellsTheStatusAndTypeOnly() {
    var app = App.named(world, at("told", "/id.json"));
    put(app, "told", Reply.status(503).with("X-Inside", "secret").withBody(out -> out.write('!')));
    assertThat(app.asks(at("told", "/cb")).get().page(400))
        .contains("it answered with 503")
        .doesNotContain("secret", "!", "Exception");

    put(app, "told", Reply.text("text/plain", "secret"));
    assertThat(app.asks(at("told", "/cb")).get().page(400))
        .contains("its type is text/plain")
        .doesNotContain("secret");
  }

  @Test
  @DisplayName("SF-10 SF-11 One host is asked for 60 apps in a minute, and no more")
  void asksOneHostNotTooOften() {
    for (int i = 0; i < 60; i++) {
      App.named(world, at("many", "/" + i)).asks(at("many", "/cb")).get().page(400);
    }
    assertThat(App.named(world, at("many", "/60")).asks(at("many", "/cb")).get().page(503))
        .contains("it was asked for too often just now");
    assertThat(world.homes().visitsTo("many.app.example")).hasSizeLessThanOrEqualTo(60);
  }

  private App app(String host, String members) {
    var app = App.named(world, at(host, "/id.json"));
    put(app, host, Reply.json(document(host, members)));
    return app;
  }

  private void put(App app, String host, Reply reply) {
    assertThat(app.id()).startsWith(at(host, "/"));
    world.homes().put(app.id(), reply);
  }

  private static String document(String host, String members) {
    return "{\"client_id\": \"%s\", \"redirect_uris\": [\"%s\"]%s}"
        .formatted(at(host, "/id.json"), at(host, "/cb"), members);
  }

  private static String at(String host, String path) {
    return "https://" + host + ".app.example" + path;
  }
}
