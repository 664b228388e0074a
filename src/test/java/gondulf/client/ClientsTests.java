package gondulf.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gondulf.outbound.Fetched;
import gondulf.outbound.Fetched.Document;
import gondulf.outbound.Fetched.Failed;
import gondulf.outbound.Fetched.Trouble;
import gondulf.protocol.OAuthException;
import gondulf.protocol.SpelledClientId;
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
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Client ID Metadata Document 5: Client Information Discovery")
class ClientsTests {

  private static final SpelledClientId APP = SpelledClientId.of("https://app.example/id.json");
  private static final SpelledClientId SLOW = SpelledClientId.of("https://slow.example/");

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T12:00:00Z"));
  private final ConcurrentLinkedQueue<URI> fetched = new ConcurrentLinkedQueue<>();

  @ParameterizedTest
  @DisplayName("CL-13 SF-12 a client is kept as long as HTTP asks for, within limits")
  @CsvSource({", PT1H", "PT0S, PT5M", "PT10M, PT10M", "P30D, P1D"})
  void aClientIsKeptAsLongAsHttpAsksForWithinLimits(Duration freshFor, Duration kept) {
    var clients = clients(url -> page(url, Optional.ofNullable(freshFor)));
    clients.find(SLOW);
    clock.advance(kept.minusSeconds(1));
    clients.find(SLOW);
    assertThat(fetched).hasSize(1);

    clock.advance(Duration.ofSeconds(1));
    clients.find(SLOW);
    assertThat(fetched).hasSize(2);
  }

  @Test
  void aClockThatIsSetBackKeepsAClientNoLonger() {
    var clients = clients(url -> page(url, Optional.empty()));
    clients.find(SLOW);
    clock.advance(Duration.ofDays(-1));
    clients.find(SLOW);
    assertThat(fetched).hasSize(1);

    clock.advance(Duration.ofHours(1));
    clients.find(SLOW);
    assertThat(fetched).hasSize(2);
  }

  @Test
  @DisplayName("CL-13 CL-15 a failure is said, and tried anew")
  void aFailureIsSaidAndTriedAnew() {
    var clients = clients(this::failed);

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
  @DisplayName("SF-10 who ask for one client at the same time wait for one fetch")
  void aSlowClientBlocksNobodyElseAndIsFetchedOnce() throws Exception {
    var answer = new CountDownLatch(1);
    var clients = clients(url -> slowly(url, answer));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var waiting =
          Stream.generate(() -> threads.submit(() -> clients.find(SLOW))).limit(5).toList();
      var others = IntStream.range(0, 500).mapToObj(each -> find(clients, each)).toList();
      for (var other : others) {
        assertThat(threads.submit(other).get(30, TimeUnit.SECONDS).id()).isNotEqualTo(SLOW.id());
      }
      assertThat(waiting).noneMatch(each -> each.isDone());
      answer.countDown();
      for (var each : waiting) {
        assertThat(each.get().id()).isEqualTo(SLOW.id());
      }
    }
    assertThat(fetched).filteredOn(SLOW.id().url()::equals).hasSize(1);
  }

  @Test
  @DisplayName("SF-10 of very many clients the latest are kept")
  void notEveryClientIsKept() throws Exception {
    var clients = clients(url -> page(url, Optional.empty()));
    for (int i = 0; i < 3000; i++) {
      find(clients, i).call();
    }
    fetched.clear();

    for (int i = 0; i < 3000; i++) {
      find(clients, i).call();
    }
    assertThat(fetched).hasSizeGreaterThan(2000);
  }

  @Test
  @DisplayName("CL-07 D-18 what one spelling was told is not told to another")
  void eachSpellingIsReadForItself() {
    var json = "{\"client_id\": \"" + APP + "\"}";
    var clients =
        clients(url ->
            new Document(url, List.of(), 200, "application/json", List.of(), Optional.empty())
                .withBody(json));

    assertThat(clients.find(APP).isVerified()).isTrue();
    assertThatExceptionOfType(OAuthException.class)
        .isThrownBy(() -> clients.find(SpelledClientId.of("https://APP.example/id.json")));
  }

  @Test
  @DisplayName(
      "SF-10 CL-14 whoever keeps this server from reading a client anew shuts it out of nothing for a day")
  void whatWasReadCountsWhileThisServerCannotRead() {
    var web = new AtomicReference<Function<URI, Fetched>>(url -> page(url, Optional.empty()));
    var clients = clients(url -> web.get().apply(url));
    clients.find(APP);
    web.set(url -> new Failed(url, Trouble.BUSY));

    clock.advance(Duration.ofHours(23));
    assertThat(clients.find(APP).isVerified()).isTrue();
    clock.advance(Duration.ofHours(1));
    assertThatExceptionOfType(OAuthException.class).isThrownBy(() -> clients.find(APP));
  }

  @Test
  @DisplayName("CL-04 CL-15 what was read counts no more once the page itself has failed")
  void whatWasReadEndsWithThePage() {
    var web = new AtomicReference<Function<URI, Fetched>>(url -> page(url, Optional.empty()));
    var clients = clients(url -> web.get().apply(url));
    clients.find(APP);
    clock.advance(Duration.ofHours(1));
    web.set(this::failed);
    assertThatExceptionOfType(OAuthException.class).isThrownBy(() -> clients.find(APP));

    web.set(url -> new Failed(url, Trouble.BUSY));
    assertThatExceptionOfType(OAuthException.class).isThrownBy(() -> clients.find(APP));
  }

  private Clients clients(Function<URI, Fetched> pages) {
    var fetcher = new ScriptedFetcher(pages, _ -> Optional.empty());
    return new Clients(fetcher, new Logos(fetcher, clock), clock);
  }

  private static Callable<Client> find(Clients clients, int number) {
    return () -> clients.find(SpelledClientId.of("https://app" + number + ".example/"));
  }

  private Fetched slowly(URI url, CountDownLatch answer) {
    try {
      if (url.equals(SLOW.id().url())) {
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
    return new Document(url, List.of(), 200, "text/html", List.of(), freshFor)
        .withBody("<title>App");
  }
}
