package gondulf.terminal;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/// What a browser is shown at the callback, which it may have to wait for.
record PageInBrowser(CompletableFuture<HttpResponse<String>> answer) {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /// A page that never comes fails a test, and does not hold it up for ever.
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  static PageInBrowser of(URI url) {
    return of("GET", url);
  }

  static PageInBrowser of(String method, URI url) {
    var request =
        HttpRequest.newBuilder(url)
            .timeout(PATIENCE)
            .method(method, BodyPublishers.noBody())
            .build();
    return new PageInBrowser(HTTP.sendAsync(request, BodyHandlers.ofString()));
  }

  int status() {
    return answer.join().statusCode();
  }

  String text() {
    return answer.join().body();
  }

  String header(String name) {
    return answer.join().headers().firstValue(name).orElse("");
  }
}
