package gondulf.terminal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Sends one request and hears one answer, within a time and a size.
final class Wire {

  private static final Duration TO_CONNECT = Duration.ofSeconds(10);
  private static final Duration TO_ANSWER = Duration.ofSeconds(30);
  private static final int MOST_BYTES = 1 << 20;

  private final Map<String, String> environment;
  private final Duration patience;
  private @Nullable HttpClient client;

  Wire(Map<String, String> environment) {
    this(environment, TO_ANSWER);
  }

  /// With a patience of its own.
  ///
  /// @param patience until the answer is there as a whole
  Wire(Map<String, String> environment, Duration patience) {
    this.environment = Map.copyOf(environment);
    this.patience = patience;
  }

  WebAnswer send(WebRequest request) throws IOException, InterruptedException {
    var body = BodyHandlers.limiting(BodyHandlers.ofString(), MOST_BYTES);
    var answer = client().sendAsync(request.request(), body);
    try {
      return read(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException _) {
      throw new HttpTimeoutException("no answer");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
    } finally {
      answer.cancel(true);
    }
  }

  private static WebAnswer read(HttpResponse<String> response) {
    var headers = response.headers();
    var type = headers.firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    return new WebAnswer(
        response.uri(),
        response.statusCode(),
        location(response),
        headers.allValues("Link"),
        new WebAnswer.Content(type, response.body()));
  }

  private static Optional<URI> location(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Location")
        .filter(_ -> response.statusCode() / 100 == 3)
        .flatMap(each -> new Reference(each).resolvedAgainst(response.uri()));
  }

  /// The client is made when something is asked first, for it takes its time. It speaks HTTP/1.1:
  /// plain servers stumble over the offer of another version.
  private synchronized HttpClient client() throws IOException {
    if (client == null) {
      var proxies = Proxies.of(environment);
      var builder =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .followRedirects(HttpClient.Redirect.NEVER)
              .connectTimeout(TO_CONNECT)
              .proxy(proxies);
      proxies.authenticator().ifPresent(builder::authenticator);
      client = builder.build();
    }
    return client;
  }
}
