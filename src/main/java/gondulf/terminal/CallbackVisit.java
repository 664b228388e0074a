package gondulf.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;

/// A browser that asks something of the [CallbackServer].
///
/// @param server where the browser was told to come back to
record CallbackVisit(HttpExchange exchange, URI server) implements Callback {

  @Override
  public URI uri() {
    var query = exchange.getRequestURI().getRawQuery();
    return query == null ? server : URI.create(server + "?" + query);
  }

  @Override
  public void succeed(String who) {
    answer(200, CallbackPage.success(who));
  }

  @Override
  public void fail(SignInFailure why) {
    answer(400, CallbackPage.failure(why.sentence()));
  }

  /// A browser that has gone away misses nothing that the terminal does not say too.
  void answer(int status, CallbackPage page) {
    var html = page.html().getBytes(UTF_8);
    try (exchange) {
      var headers = exchange.getResponseHeaders();
      headers.set("Content-Type", "text/html; charset=utf-8");
      headers.set("Cache-Control", "no-store");
      headers.set("Content-Security-Policy", CallbackPage.POLICY);
      headers.set("Referrer-Policy", "no-referrer");
      headers.set("X-Content-Type-Options", "nosniff");
      headers.set("Connection", "close");
      if (status == 405) {
        headers.set("Allow", "GET");
      }
      var isHead = exchange.getRequestMethod().equals("HEAD");
      exchange.sendResponseHeaders(status, isHead ? -1 : html.length);
      if (!isHead) {
        exchange.getResponseBody().write(html);
      }
    } catch (IOException _) {
      exchange.close();
    }
  }

  @Override
  public String toString() {
    return "CallbackVisit[hidden]";
  }
}
