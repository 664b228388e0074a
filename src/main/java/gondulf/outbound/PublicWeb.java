package gondulf.outbound;

import gondulf.outbound.Fetched.Failed;
import gondulf.outbound.Fetched.Redirect;
import gondulf.outbound.Fetched.Trouble;
import gondulf.outbound.Hop.Result.Arrived;
import gondulf.outbound.Hop.Result.Lost;
import gondulf.outbound.Hop.Result.Moved;
import gondulf.outbound.Knocked.Closed;
import gondulf.outbound.Knocked.Opened;
import gondulf.outbound.Knocked.SentOn;
import gondulf.protocol.Issuer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
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

  /// @param tls asked only once a connection needs it
  PublicWeb(
      PinnedAddresses addresses, Supplier<SSLContext> tls, Issuer issuer, InstantSource clock) {
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
  public Knocked knock(URI url) {
    return Destination.of(url)
        .or(() -> Destination.ofPlain(url))
        .map(door -> withinTime(() -> knock(door), Closed::new))
        .orElseGet(() -> new Closed(Trouble.FORBIDDEN_URL));
  }

  private Knocked knock(Destination door) {
    if (!limits.of(door, Wish.ANSWER).take()) {
      return new Closed(Trouble.BUSY);
    }
    return switch (hop.to(door, Wish.ANSWER, List.of())) {
      case Arrived(var head, _) -> new Opened(head.status());
      case Lost(var trouble) -> new Closed(trouble);
      case Moved(var status, var location) ->
          new UriReference(location)
              .resolvedAgainst(door.url())
              .<Knocked>map(to -> new SentOn(new Redirect(door.url(), status, to)))
              .orElseGet(() -> new Opened(status));
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
            .map(start ->
                withinTime(() -> journey.from(start), trouble -> new Failed(start.url(), trouble)))
            .orElseGet(() -> new Failed(url, Trouble.FORBIDDEN_URL));
    if (end instanceof Failed(var where, var trouble)) {
      log.atLevel(trouble.isOurs() ? Level.WARN : Level.INFO)
          .log("nothing fetched from {}: {}", where.getHost(), trouble);
    }
    return end;
  }

  private <T> T withinTime(Callable<T> journey, Function<Trouble, T> failure) {
    var underway = threads.submit(journey);
    try {
      return underway.get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      return failure.apply(Trouble.SLOW);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return failure.apply(Trouble.SLOW);
    } catch (ExecutionException e) {
      log.warn("a fetch broke", e);
      return failure.apply(Trouble.BROKEN);
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
