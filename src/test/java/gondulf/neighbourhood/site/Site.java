package gondulf.neighbourhood.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A small website on this machine.
///
/// Whoever comes before it is open waits at its door.
public final class Site implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Site.class);
  private static final Pattern VISITOR = Pattern.compile("(?:^|;\\s*)visitor=([A-Za-z0-9_-]+)");

  private final HttpServer server;
  private final Map<String, Function<SiteRequest, SiteReply>> pages = new ConcurrentHashMap<>();

  /// @param port 0 for any free one
  public Site(int port) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException("port " + port + " can't be had", e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::serve);
  }

  public void open() {
    server.start();
  }

  public URI url(String path) {
    return URI.create("http://localhost:" + server.getAddress().getPort() + path);
  }

  /// Answers GET and POST at a path.
  public void at(String path, Function<SiteRequest, SiteReply> page) {
    pages.put(path, page);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void serve(HttpExchange exchange) {
    try (exchange) {
      var reply = reply(exchange);
      reply.headers().forEach(exchange.getResponseHeaders()::add);
      var body = reply.body().getBytes(UTF_8);
      exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } catch (IOException e) {
      log.debug("a visitor left: {}", e.toString());
    }
  }

  private SiteReply reply(HttpExchange exchange) throws IOException {
    var url = exchange.getRequestURI();
    var page = pages.getOrDefault(url.getPath(), _ -> SiteReply.notFound());
    var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    try {
      return page.apply(new SiteRequest(url, Query.of(url), Query.parse(body), visitor(exchange)));
    } catch (RuntimeException e) {
      log.error("a page of the neighbourhood failed", e);
      return SiteReply.html("<!doctype html><title>Broken</title><p>See the console.").with(500);
    }
  }

  private static String visitor(HttpExchange exchange) {
    return Stream.ofNullable(exchange.getRequestHeaders().getFirst("Cookie"))
        .flatMap(cookies -> VISITOR.matcher(cookies).results())
        .map(found -> found.group(1))
        .findFirst()
        .orElse("");
  }
}
