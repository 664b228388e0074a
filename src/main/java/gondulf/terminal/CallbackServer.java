package gondulf.terminal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Waits on this machine for the browser to come back, once.
///
/// Each peer has a thread of its own, so that one that is slow, or never says what it wants, keeps
/// nobody waiting.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc8252#section-7.3">RFC 8252 §7.3</a>
public final class CallbackServer implements AutoCloseable {

  private static final String PATH = "/callback";

  private final List<HttpServer> doors;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final BlockingQueue<Callback> answers = new LinkedBlockingQueue<>();
  private final AtomicBoolean hasAnswer = new AtomicBoolean();

  private CallbackServer(List<HttpServer> doors) {
    this.doors = List.copyOf(doors);
  }

  /// Listens at 127.0.0.1, and at [::1] where there is one.
  ///
  /// @param port which one, or 0 for any that is free
  public static CallbackServer open(int port) throws SignInFailure {
    var server = new CallbackServer(LoopbackDoors.at(port));
    server.doors.forEach(server::open);
    return server;
  }

  /// Where the browser is to come back to.
  public URI uri() {
    var port = doors.getFirst().getAddress().getPort();
    return URI.create("http://127.0.0.1:%d%s".formatted(port, PATH));
  }

  /// The first answer, which is also the last.
  ///
  /// @throws SignInFailure.TimedOut if there is none in this time
  public Callback await(Duration patience) throws SignInFailure, InterruptedException {
    var answer = answers.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    if (answer == null) {
      throw new SignInFailure.TimedOut(patience);
    }
    return answer;
  }

  /// Stops listening. Whoever still waits is let go.
  @Override
  public void close() {
    hasAnswer.set(true);
    doors.forEach(door -> door.stop(0));
    threads.shutdownNow();
  }

  private void open(HttpServer door) {
    door.createContext("/", this::hear);
    door.setExecutor(threads);
    door.start();
  }

  private void hear(HttpExchange exchange) {
    var visit = new CallbackVisit(exchange, uri());
    if (!exchange.getRequestURI().getRawPath().equals(PATH)) {
      visit.answer(404, CallbackPage.NOT_FOUND);
    } else if (!exchange.getRequestMethod().equals("GET")) {
      visit.answer(405, CallbackPage.NOT_ALLOWED);
    } else if (hasAnswer.getAndSet(true)) {
      visit.answer(410, CallbackPage.OVER);
    } else {
      answers.add(visit);
    }
  }
}
