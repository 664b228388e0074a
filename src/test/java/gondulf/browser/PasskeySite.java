package gondulf.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import gondulf.passkey.Assertion;
import gondulf.passkey.Ceremony;
import gondulf.passkey.PasskeyRoom;
import gondulf.passkey.Registration;
import gondulf.protocol.Issuer;
import gondulf.protocol.ProfileUrl;
import gondulf.protocol.Secret;
import gondulf.testing.FreshDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.time.InstantSource;
import java.util.Objects;

/// Pages that make a passkey, ask for one, and also offer one in a field, to one person in one
/// browser: the real script and the real room, and nothing else.
final class PasskeySite implements AutoCloseable {

  static final ProfileUrl ALICE = ProfileUrl.of("https://alice.example/");
  private static final Ceremony CEREMONY = new Ceremony(Secret.random(), "test");
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; frame-ancestors 'none'; base-uri 'none'";

  private final FreshDatabase database = FreshDatabase.open();
  private final HttpServer server;
  private final PasskeyRoom room;

  PasskeySite() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var issuer = Issuer.of("http://localhost:" + server.getAddress().getPort());
    room = PasskeyRoom.on(database, issuer, InstantSource.system()).account(ALICE);
    server.createContext("/", this::answer);
    server.start();
  }

  URI at(String path) {
    return room.issuer().at(path);
  }

  int count() {
    return room.passkeys().of(ALICE).size();
  }

  @Override
  public void close() {
    server.stop(0);
    database.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    if (path.equals("/gondulf.js")) {
      send(exchange, "text/javascript", script());
    } else if (exchange.getRequestMethod().equals("POST")) {
      var form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      send(exchange, "text/html", "<!DOCTYPE html><title>Answer</title><h1>" + taken(path, form));
    } else {
      send(exchange, "text/html", page(path));
    }
  }

  private String page(String path) {
    var creates = path.equals("/enrol");
    var options =
        creates
            ? room.ceremonies().creationOptions(ALICE, CEREMONY)
            : room.ceremonies().requestOptions(CEREMONY);
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head><title>Passkeys</title><script src="/gondulf.js" defer></script></head>
    <body><h1>%s</h1>
    <form method="post" action="" data-passkey="%s" data-options="%s" %s>
    <input type="hidden" name="answer">
    <label>Name <input name="name" value="Mine" autocomplete="username webauthn" required></label>
    <button type="button" data-passkey-button hidden>Use a passkey</button>
    <p role="alert" data-passkey-trouble data-cancelled="Cancelled." data-known="Known already."
      data-failed="Failed."></p>
    </form>
    <p data-no-passkeys hidden>No passkeys here.</p>
    </body>
    </html>
    """
        .formatted(
            path,
            creates ? "create" : "get",
            options.replace("\"", "&quot;"),
            path.equals("/sign-in") ? "" : "data-conditional");
  }

  private String taken(String path, String form) {
    var answer = URLDecoder.decode(form.replaceFirst("^(.*&)?answer=([^&]*).*$", "$2"), UTF_8);
    if (path.equals("/enrol")) {
      return switch (room.ceremonies().register(ALICE, CEREMONY, answer, PasskeyRoom.NAME)) {
        case Registration.Registered(var passkey) -> "Enrolled " + passkey.name();
        case Registration.Refused(var reason) -> reason.sentence();
      };
    }
    return switch (room.ceremonies().identify(CEREMONY, answer)) {
      case Assertion.Recognized(var me, _) -> "You are " + me;
      case Assertion.Refused(var reason) -> reason.sentence();
    };
  }

  private static String script() throws IOException {
    try (var script = PasskeySite.class.getResourceAsStream("/static/gondulf.js")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), UTF_8);
    }
  }

  private static void send(HttpExchange exchange, String type, String body) throws IOException {
    var bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type + ";charset=UTF-8");
    exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
