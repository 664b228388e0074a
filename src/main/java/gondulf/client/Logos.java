package gondulf.client;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import gondulf.limit.SteadyTime;
import gondulf.outbound.Fetcher;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The logos of the clients that asked lately, fetched behind the scenes and drawn anew.
///
/// Nobody waits for one, and nothing fails for want of one. A few are fetched at a time and one is
/// drawn at a time, on a thread of its own, so that strangers' pictures take neither the memory nor
/// the processor from those who sign in.
@Component
public class Logos implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Logos.class);
  private static final int MOST_AT_ONCE = 8;
  private static final long MOST_BYTES = 2 * 1024 * 1024;
  private static final int BYTES_BESIDE = 1024;
  private static final Duration KEPT = Duration.ofDays(1);
  private static final Duration NOT_TRIED_ANEW = Duration.ofMinutes(1);

  private final Fetcher fetcher;
  private final ExecutorService easel =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("logos").daemon().factory());
  private final Semaphore free = new Semaphore(MOST_AT_ONCE);
  private final AsyncCache<URI, Optional<LogoImage>> images;

  Logos(Fetcher fetcher, InstantSource clock) {
    this.fetcher = fetcher;
    this.images =
        Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((URI _, Optional<LogoImage> image) -> weight(image))
            .ticker(new SteadyTime(clock)::currentTimeNanos)
            .expireAfter(
                Expiry.creating((URI _, Optional<LogoImage> image) ->
                    image.isPresent() ? KEPT : NOT_TRIED_ANEW))
            .executor(Thread::startVirtualThread)
            .buildAsync();
  }

  /// The logo that is served under this name.
  public Optional<LogoImage> named(String name) {
    return images.synchronous().asMap().values().stream()
        .flatMap(Optional::stream)
        .filter(image -> image.name().equals(name))
        .findFirst();
  }

  /// The client with its logo, if that is here already; if not, it is sent for.
  Client on(Client client) {
    return client
        .logo()
        .flatMap(logo -> image(logo.origin()).map(logo::servedAs))
        .map(client::with)
        .orElse(client);
  }

  private Optional<LogoImage> image(URI origin) {
    return images.get(origin, (url, _) -> sendFor(url)).getNow(Optional.empty());
  }

  private CompletableFuture<Optional<LogoImage>> sendFor(URI url) {
    if (!free.tryAcquire()) {
      return CompletableFuture.completedFuture(Optional.empty());
    }
    return CompletableFuture.supplyAsync(() -> fetcher.image(url), Thread::startVirtualThread)
        .thenApplyAsync(found -> found.flatMap(bytes -> drawn(url, bytes)), easel)
        .exceptionally(e -> broken(url, e))
        .whenComplete((_, _) -> free.release());
  }

  private static Optional<LogoImage> broken(URI url, Throwable e) {
    log.warn("the logo at {} could not be drawn", url.getHost(), e);
    return Optional.empty();
  }

  private static Optional<LogoImage> drawn(URI url, byte[] bytes) {
    try {
      return Optional.of(new LogoImage(Thumbnail.of(bytes)));
    } catch (IOException e) {
      log.info("no logo from {}: {}", url.getHost(), e.getMessage());
      return Optional.empty();
    }
  }

  private static int weight(Optional<LogoImage> image) {
    return BYTES_BESIDE + image.map(LogoImage::size).orElse(0);
  }

  @Override
  public void close() {
    easel.shutdownNow();
  }
}
