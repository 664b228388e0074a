package gondulf.outbound;

import gondulf.limit.Budget;
import gondulf.limit.RateLimit;
import gondulf.outbound.Fetched.Failed;
import gondulf.outbound.Fetched.Redirect;
import gondulf.outbound.Fetched.Trouble;
import gondulf.outbound.Hop.Result.Arrived;
import gondulf.outbound.Hop.Result.Lost;
import gondulf.outbound.Hop.Result.Moved;
import gondulf.protocol.Issuer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/// Fetches from the public Web by HTTP.
///
/// The whole way has one deadline. It runs on a virtual thread of its own, where an interrupt ends
/// even a read that gets a byte now and then.
final class PublicWeb implements Fetcher, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(PublicWeb.class);
  private static final Duration DEADLINE = Duration.ofSeconds(5);
  private static final int MOST_REDIRECTS = 5;

  /// How often strangers can make this server ask one host in a minute.
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private static final int MOST_FETCHES = 60;
  private static final int MOST_FETCHES_OF_A_HOME = 600;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final RateLimit<String> limit;
  private final RateLimit<String> homeLimit;
  private final CloseableHttpClient client;
  private final Hop hop;

  PublicWeb(PinnedAddresses addresses, SSLContext tls, Issuer issuer, InstantSource clock) {
    limit = new RateLimit<>(MOST_FETCHES, MINUTE, clock);
    homeLimit = new RateLimit<>(MOST_FETCHES_OF_A_HOME, MINUTE, clock);
    client = PlainClient.open(addresses, tls, issuer);
    hop = new Hop(client, clock);
  }

  @Override
  public Fetched fetch(URI url) {
    var fetched =
        Destination.of(url)
            .map(this::withinTime)
            .orElseGet(() -> new Failed(url, Trouble.FORBIDDEN_URL));
    if (fetched instanceof Failed(var end, var trouble)) {
      log.atLevel(trouble.isOurs() ? Level.WARN : Level.INFO)
          .log("nothing fetched from {}: {}", end.getHost(), trouble);
    }
    return fetched;
  }

  private Fetched withinTime(Destination start) {
    var journey = threads.submit(() -> follow(start, List.of()));
    try {
      return journey.get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      return new Failed(start.url(), Trouble.SLOW);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Failed(start.url(), Trouble.SLOW);
    } catch (ExecutionException e) {
      log.warn("fetching from {} broke", start.host(), e);
      return new Failed(start.url(), Trouble.BROKEN);
    } finally {
      journey.cancel(true);
    }
  }

  private Fetched follow(Destination here, List<Redirect> way) {
    if (!budget(here).take()) {
      return new Failed(here.url(), Trouble.BUSY);
    }
    return switch (hop.to(here)) {
      case Arrived(var document) -> document.after(way);
      case Lost(var trouble) -> new Failed(here.url(), trouble);
      case Moved(var status, var location) ->
          here.redirected(location)
              .map(next -> onward(next, way, new Redirect(here.url(), status, next.url())))
              .orElseGet(() -> new Failed(here.url(), Trouble.FORBIDDEN_URL));
    };
  }

  /// Where many people are is not asked too often; but a stranger who asks for a domain's other
  /// pages must not be able to keep its owner out.
  private Budget budget(Destination here) {
    return (here.isHome() ? homeLimit : limit).of(here.host());
  }

  private Fetched onward(Destination next, List<Redirect> way, Redirect redirect) {
    return way.size() == MOST_REDIRECTS
        ? new Failed(redirect.from(), Trouble.TOO_MANY_REDIRECTS)
        : follow(next, Stream.concat(way.stream(), Stream.of(redirect)).toList());
  }

  @Override
  public void close() throws IOException {
    threads.shutdownNow();
    threads.close();
    client.close();
  }
}
