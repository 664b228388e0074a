package gondulf.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import gondulf.neighbourhood.site.Query;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// An authorization server that was written from the standards in a few lines, for plain OAuth and
/// for IndieAuth, and that does wrong whatever a test tells it to.
final class OtherServer implements AutoCloseable {

  private final HttpServer http;
  private final Map<String, Reply> pages = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  OtherServer() {
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    http.createContext("/", this::serve);
    http.start();
    page("/", "<link rel=indieauth-metadata href=/meta>");
    metadata("\"authorization_response_iss_parameter_supported\": true");
    tokens("\"access_token\": \"at\", \"token_type\": \"Bearer\"");
  }

  URI url(String path) {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + path);
  }

  ProfileAddress me() {
    return new ProfileAddress(url("/"));
  }

  /// What both kinds of well-known places and the linked one say, with these members more.
  void metadata(String members) {
    var json =
        """
        {"issuer": "%1$s", "authorization_endpoint": "%1$s/auth", "token_endpoint": "%1$s/token", %2$s}
        """
            .formatted(url(""), members);
    json("/meta", 200, json);
    json("/.well-known/oauth-authorization-server", 200, json);
  }

  void page(String path, String html) {
    pages.put(path, new Reply(200, "text/html", html, Map.of()));
  }

  void tokens(String members) {
    json("/token", 200, "{" + members + "}");
  }

  void json(String path, int status, String json) {
    pages.put(path, new Reply(status, "application/json", json, Map.of()));
  }

  void put(String path, Reply reply) {
    pages.put(path, reply);
  }

  void remove(String path) {
    pages.remove(path);
  }

  /// The forms and queries that were asked at a path, first to last.
  List<Map<String, String>> asked(String path) {
    return asked.stream().filter(each -> each.path.equals(path)).map(Asked::fields).toList();
  }

  /// What the browser brings back of a request, with some values other than the right ones; an
  /// empty one is left out.
  static URI back(PendingAuthorization pending, Map<String, String> other) {
    var request = Query.of(pending.url());
    var values = new LinkedHashMap<String, String>();
    values.put("code", "the-code");
    values.put("state", request.getOrDefault("state", ""));
    values.putAll(other);
    values.values().removeIf(String::isEmpty);
    return Query.added(URI.create(request.getOrDefault("redirect_uri", "")), values);
  }

  static String s256(String verifier) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    http.stop(0);
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath();
      var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      asked.add(new Asked(path, Query.of(URI.create("http://x/?" + body))));
      var reply = pages.getOrDefault(path, new Reply(404, "text/html", "no", Map.of()));
      reply.headers.forEach(exchange.getResponseHeaders()::set);
      exchange.getResponseHeaders().set("Content-Type", reply.type);
      exchange.sendResponseHeaders(reply.status, 0);
      exchange.getResponseBody().write(reply.body.getBytes(UTF_8));
    }
  }

  /// What stands at a path.
  record Reply(int status, String type, String body, Map<String, String> headers) {}

  private record Asked(String path, Map<String, String> fields) {}
}
