package gondulf.operation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// A port of its own, for `GET` alone.
///
/// It shares nothing with the server for everybody, so that neither can show what belongs to the
/// other, and it answers when that one has all hands full.
final class ManagementServer implements AutoCloseable {

  private static final Set<String> METHODS = Set.of("GET", "HEAD");
  private static final int NO_BODY = -1;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Function<String, ManagementAnswer> answers;

  private ManagementServer(HttpServer server, Function<String, ManagementAnswer> answers) {
    this.server = server;
    this.answers = answers;
  }

  /// @param answers what stands at a path
  static ManagementServer open(
      InetSocketAddress address, Function<String, ManagementAnswer> answers) throws IOException {
    var opened = new ManagementServer(HttpServer.create(address, 0), answers);
    opened.server.setExecutor(opened.threads);
    opened.server.createContext("/", opened::answer);
    opened.server.start();
    return opened;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var method = exchange.getRequestMethod();
      var answer =
          METHODS.contains(method)
              ? answers.apply(exchange.getRequestURI().getPath())
              : ManagementAnswer.METHOD_NOT_ALLOWED;
      var body = answer.body().getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", answer.type());
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      if (method.equals("HEAD")) {
        exchange.sendResponseHeaders(answer.status(), NO_BODY);
      } else {
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    threads.close();
  }
}
