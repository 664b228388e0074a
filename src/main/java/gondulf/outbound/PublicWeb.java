package gondulf.outbound;

import gondulf.outbound.Fetched.Failed;
import gondulf.outbound.Fetched.Trouble;
import gondulf.outbound.Hop.Result.Arrived;
import gondulf.protocol.Issuer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HostLimits limits;
  private final CloseableHttpClient client;
  private final Hop hop;

  PublicWeb(PinnedAddresses addresses, SSLContext tls, Issuer issuer, InstantSource clock) {
    limits = new HostLimits(clock);
    client = PlainClient.open(addresses, tls, issuer);
    hop = new Hop(client, clock);
  }

  @Override
  public Fetched fetch(URI url) {
    return switch (go(url, Wish.TEXT)) {
      case Arrived arrived -> arrived.document();
      case Failed failed -> failed;
    };
  }

  @Override
  public Optional<byte[]> image(URI url) {
    return switch (go(url, Wish.IMAGE)) {
      case Arrived arrived -> Optional.of(arrived.body().bytes()).filter(each -> each.length > 0);
      case Failed _ -> Optional.empty();
    };
  }

  private Journey.End go(URI url, Wish wish) {
    var journey = new Journey(hop, limits, wish);
    var end =
        Destination.of(url)
            .map(start -> withinTime(start, () -> journey.from(start)))
            .orElseGet(() -> new Failed(url, Trouble.FORBIDDEN_URL));
    if (end instanceof Failed(var where, var trouble)) {
      log.atLevel(trouble.isOurs() ? Level.WARN : Level.INFO)
          .log("nothing fetched from {}: {}", where.getHost(), trouble);
    }
    return end;
  }

  private Journey.End withinTime(Destination start, Callable<Journey.End> journey) {
    var underway = threads.submit(journey);
    try {
      return underway.get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      return new Failed(start.url(), Trouble.SLOW);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Failed(start.url(), Trouble.SLOW);
    } catch (ExecutionException e) {
      log.warn("fetching from {} broke", start.host(), e);
      return new Failed(start.url(), Trouble.BROKEN);
    } finally {
      underway.cancel(true);
    }
  }

  @Override
  public void close() throws IOException {
    threads.shutdownNow();
    threads.close();
    client.close();
  }
}
