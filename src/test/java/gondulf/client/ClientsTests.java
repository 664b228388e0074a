package gondulf.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gondulf.outbound.Fetched;
import gondulf.outbound.Fetched.Document;
import gondulf.outbound.Fetched.Failed;
import gondulf.outbound.Fetched.Trouble;
import gondulf.protocol.ClientId;
import gondulf.protocol.OAuthException;
import gondulf.testing.MovableClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientsTests {

  private static final ClientId APP = ClientId.of("https://app.example/id.json");
  private static final ClientId SLOW = ClientId.of("https://slow.example/");

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T12:00:00Z"));
  private final ConcurrentLinkedQueue<URI> fetched = new ConcurrentLinkedQueue<>();

  @ParameterizedTest
  @CsvSource({", PT1H", "PT0S, PT5M", "PT10M, PT10M", "P30D, P1D"})
  void aClientIsKeptAsLongAsHttpAsksForWithinLimits(Duration freshFor, Duration kept) {
    var clients = new Clients(url -> page(url, Optional.ofNullable(freshFor)), clock);
    clients.find(SLOW);
    clock.advance(kept.minusSeconds(1));
    clients.find(SLOW);
    assertThat(fetched).hasSize(1);

    clock.advance(Duration.ofSeconds(1));
    clients.find(SLOW);
    assertThat(fetched).hasSize(2);
  }

  @Test
  void aFailureIsSaidAndTriedAnew() {
    var clients = new Clients(this::failed, clock);

    for (int i = 0; i < 2; i++) {
      assertThatExceptionOfType(OAuthException.class)
          .isThrownBy(() -> clients.find(APP))
          .withMessageContaining("nothing answers there");
    }
    clients.find(SLOW);
    clients.find(SLOW);
    assertThat(fetched).hasSize(4);
  }

  @Test
  void aSlowClientBlocksNobodyElseAndIsFetchedOnce() throws Exception {
    var answer = new CountDownLatch(1);
    var clients = new Clients(url -> slowly(url, answer), clock);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var waiting =
          Stream.generate(() -> threads.submit(() -> clients.find(SLOW))).limit(5).toList();
      var others = IntStream.range(0, 500).mapToObj(each -> find(clients, each)).toList();
      for (var other : others) {
        assertThat(threads.submit(other).get(30, TimeUnit.SECONDS).id()).isNotEqualTo(SLOW);
      }
      assertThat(waiting).noneMatch(each -> each.isDone());
      answer.countDown();
      for (var each : waiting) {
        assertThat(each.get().id()).isEqualTo(SLOW);
      }
    }
    assertThat(fetched).filteredOn(SLOW.url()::equals).hasSize(1);
  }

  private static Callable<Client> find(Clients clients, int number) {
    return () -> clients.find(ClientId.of("https://app" + number + ".example/"));
  }

  private Fetched slowly(URI url, CountDownLatch answer) {
    try {
      if (url.equals(SLOW.url())) {
        answer.await();
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return page(url, Optional.empty());
  }

  private Fetched failed(URI url) {
    fetched.add(url);
    return new Failed(url, Trouble.UNREACHABLE);
  }

  private Fetched page(URI url, Optional<Duration> freshFor) {
    fetched.add(url);
    return new Document(url, List.of(), 200, "text/html", List.of(), freshFor, "<title>App");
  }
}
