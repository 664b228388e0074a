package gondulf.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.outbound.Fetched.Failed;
import gondulf.outbound.Fetched.Trouble;
import gondulf.protocol.ClientId;
import gondulf.testing.MovableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("CIMD 8.8: Displaying an Application Logo")
class LogosTests {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T12:00:00Z"));
  private final ConcurrentLinkedQueue<URI> fetched = new ConcurrentLinkedQueue<>();
  private final CountDownLatch answer = new CountDownLatch(1);
  private Logos logos = logos(url -> Optional.of(picture(url)));

  @AfterEach
  void close() {
    answer.countDown();
    logos.close();
  }

  @Test
  @DisplayName("CL-27 nobody waits for one; once it is there, it is shown")
  void nobodyWaits() {
    logos = logos(this::slowly);
    assertThat(shown("a")).isEmpty();
    assertThat(shown("a")).isEmpty();

    answer.countDown();

    eventually(() -> shown("a").isPresent());
    assertThat(fetched).hasSize(1);
    assertThat(logos.named(shown("a").orElse("").substring(Logo.PATH.length()))).isPresent();
  }

  @Test
  @DisplayName("CL-27 one that can't be had is nothing, and is tried anew after a minute")
  void failuresAreNothing() {
    logos = logos(_ -> Optional.of("<svg/>".getBytes(UTF_8)));
    shown("a");
    eventually(() -> !fetched.isEmpty());
    assertThat(shown("a")).isEmpty();
    assertThat(fetched).hasSize(1);

    eventually(() -> {
      clock.advance(Duration.ofMinutes(2));
      return shown("a").isEmpty() && fetched.size() > 1;
    });
  }

  @Test
  @DisplayName("CL-27 a day later it is fetched anew")
  void isFetchedAnewAfterADay() {
    eventually(() -> shown("a").isPresent());

    clock.advance(Duration.ofHours(23));
    assertThat(shown("a")).isPresent();
    assertThat(fetched).hasSize(1);
    clock.advance(Duration.ofHours(2));
    shown("a");
    eventually(() -> fetched.size() == 2);
  }

  @Test
  @DisplayName("SF-10 a few are fetched at a time")
  void fewAreFetchedAtATime() {
    logos = logos(this::slowly);
    for (int i = 0; i < 100; i++) {
      shown("app" + i);
    }

    eventually(() -> fetched.size() == 8);
    assertThat(shown("late")).isEmpty();
    assertThat(fetched).hasSize(8);
  }

  @Test
  @DisplayName("CL-27 who has the picture can't tell its name, nor whether it is here again")
  void namesTellNothing() {
    eventually(() -> shown("a").isPresent());
    var name = shown("a").orElse("");

    clock.advance(Duration.ofHours(25));
    assertThat(shown("a")).isNotEqualTo(Optional.of(name));
    eventually(() -> shown("a").isPresent());

    assertThat(shown("a").orElse("")).isNotEqualTo(name).matches("/logo/[\\w-]{43}");
    assertThat(logos.named(name.substring(Logo.PATH.length()))).isEmpty();
  }

  private Logos logos(Function<URI, Optional<byte[]>> images) {
    return new Logos(
        new ScriptedFetcher(
            url -> new Failed(url, Trouble.BROKEN),
            url -> {
              fetched.add(url);
              return images.apply(url);
            }),
        clock);
  }

  private Optional<String> shown(String app) {
    var client =
        new Client(
            ClientId.of("https://" + app + ".example/"),
            Client.Source.DOCUMENT,
            Optional.empty(),
            Optional.empty(),
            Optional.of(Logo.at(URI.create("https://" + app + ".example/logo.png"))),
            Set.of(),
            false);
    return logos.on(client).logo().flatMap(Logo::path);
  }

  private Optional<byte[]> slowly(URI url) {
    try {
      answer.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return Optional.of(picture(url));
  }

  private static byte[] picture(URI url) {
    try {
      return Pictures.plain("png", 10, 1 + url.getHost().length());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void eventually(BooleanSupplier fact) {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (!fact.getAsBoolean() && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertThat(fact.getAsBoolean()).isTrue();
  }
}
