package gondulf.outbound;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.outbound.Fetched.Document;
import gondulf.outbound.Fetched.Failed;
import gondulf.outbound.Fetched.Trouble;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicWebLimitTests {

  private WebFixture web;

  @BeforeEach
  void open() throws IOException {
    web = WebFixture.open();
  }

  @AfterEach
  void close() throws IOException {
    web.close();
  }

  @ParameterizedTest
  @CsvSource({"application/json, 5120", "application/ld+json, 5120", "text/html, 1048576"})
  @DisplayName("SF-07 A22 a body may be as long as its type allows")
  void aBodyIsReadUpToItsLimit(String type, int longest) {
    var head = "200 OK\r\nContent-Type: " + type;
    web.server.at("/fits", head, "x".repeat(longest));
    web.server.at("/exceeds", head, "x".repeat(longest + 1));

    assertThat(web.fetch("https://alice.example/fits"))
        .isInstanceOfSatisfying(
            Document.class, it -> assertThat(it.body()).hasSize(Math.min(longest, 65_536)));
    web.assertTrouble("https://alice.example/exceeds", Trouble.TOO_LARGE);
  }

  @Test
  @DisplayName("SF-07 A22 a body without end is not read to its end")
  void aBodyWithoutEndIsTooLarge() {
    web.server.at("/page", out -> endless(out, "text/html\r\nContent-Length: 10000000000"));
    web.server.at("/chunks", out -> endlessChunks(out));
    web.server.at("/image", out -> endless(out, "image/png"));

    web.assertTrouble("https://alice.example/page", Trouble.TOO_LARGE);
    web.assertTrouble("https://alice.example/chunks", Trouble.TOO_LARGE);
    assertThat(web.fetch("https://alice.example/image"))
        .isInstanceOfSatisfying(Document.class, it -> assertThat(it.body()).isEmpty());
  }

  @Test
  @DisplayName("SF-07 A22 a gzip bomb is not unfolded, nor one inside of another")
  void aGzipBombIsNotUnfolded() throws IOException {
    var packed = gzip("x".repeat(50_000_000));
    web.server.at("/bomb", out -> answer(out, "text/html\r\nContent-Encoding: gzip", packed));
    web.server.at(
        "/nested", out -> answer(out, "text/html\r\nContent-Encoding: gzip, gzip", packed));
    web.server.at(
        "/plain",
        out -> answer(out, "text/html\r\nContent-Encoding: identity", "x".getBytes(UTF_8)));

    web.assertTrouble("https://alice.example/bomb", Trouble.BROKEN);
    web.assertTrouble("https://alice.example/nested", Trouble.BROKEN);
    assertThat(web.fetch("https://alice.example/plain"))
        .isInstanceOfSatisfying(Document.class, it -> assertThat(it.body()).isEqualTo("x"));
  }

  @Test
  @DisplayName("SF-07 A22 a slow server is left, whatever it drips")
  void aSlowServerIsLeft() throws InterruptedException {
    web.server.at(
        "/body", out -> drip(out, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", "x"));
    web.server.at("/head", out -> drip(out, "HTTP/1.1 200 OK\r\n", "A: b\r\n"));
    web.server.at("/line", out -> drip(out, "HTTP/1.1 200 OK\r\nA: ", "x"));
    web.server.at("/silence", out -> drip(out, "", ""));
    web.server.at("/early", out -> drip(out, "", "HTTP/1.1 103 Early Hints\r\n\r\n"));
    Stream<Callable<Fetched>> fetches =
        Stream.of("body", "head", "line", "silence", "early")
            .map(each -> () -> web.fetch("https://alice.example/" + each));

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(threads.invokeAll(fetches.toList()))
          .extracting(each -> ((Failed) each.resultNow()).trouble())
          .containsOnly(Trouble.SLOW);
    }
  }

  @Test
  @DisplayName("SF-07 A22 headers are limited")
  void tooMuchOfAHeadIsBroken() {
    var many = Stream.generate(() -> "A: b").limit(1000).collect(Collectors.joining("\r\n"));
    web.server.at("/many", "200 OK\r\n" + many, "");
    web.server.at("/long", "200 OK\r\nA: " + "x".repeat(100_000), "");
    web.server.at(
        "/sum", "200 OK\r\n" + ("A: " + "x".repeat(1000) + "\r\n").repeat(50) + "B: c", "");
    web.server.at("/behind", out -> trailers(out));
    web.server.at("/nonsense", out -> out.write("nonsense\r\n".repeat(500).getBytes(ISO_8859_1)));

    assertThat(Stream.of("many", "long", "sum", "behind", "nonsense"))
        .allSatisfy(each -> web.assertTrouble("https://alice.example/" + each, Trouble.BROKEN));
  }

  @Test
  @DisplayName("A22 long pages that come in slowly keep no short one waiting")
  void shortPagesComeInAllTheSame() throws Exception {
    web.server.at(
        "/long",
        out ->
            drip(
                out,
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + "x".repeat(50_000),
                "x"));
    web.server.at("/short", "200 OK\r\nContent-Type: text/html", "<p>x");
    Callable<Fetched> slow = () -> web.fetch("https://alice.example/long");

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var underway = Stream.generate(() -> slow).limit(6).map(threads::submit).toList();
      LockSupport.parkNanos(1_500_000_000);

      assertThat(web.fetch("https://alice.example/short")).isInstanceOf(Document.class);
      assertThat(underway).noneMatch(Future::isDone);
    }
  }

  @Test
  @DisplayName("SF-10 one host is asked 60 times a minute at most")
  void oneHostIsNotAskedTooOften() {
    web.server.at("/page", "200 OK", "");

    var fetched = Stream.generate(() -> web.fetch("https://alice.example/page")).limit(61).toList();

    assertThat(fetched.subList(0, 60)).hasOnlyElementsOfType(Document.class);
    assertThat(fetched.getLast())
        .isEqualTo(new Failed(URI.create("https://alice.example/page"), Trouble.BUSY));
  }

  @Test
  @DisplayName("SF-10 whoever asks for the other pages of a domain does not keep its owner out")
  void aHomeIsReachedAllTheSame() {
    web.server.at("/page", "200 OK", "");
    web.server.at("/", "200 OK", "");
    var fetch = Stream.generate(() -> web.fetch("https://alice.example/page"));
    assertThat(fetch.limit(61)).last().isInstanceOf(Failed.class);

    assertThat(web.fetch("https://alice.example/")).isInstanceOf(Document.class);
  }

  @Test
  @DisplayName("SF-10 after a minute a host may be asked again as often")
  void afterAMinuteItMayBeAskedAgain() {
    web.server.at("/page", "200 OK", "");
    var fetch = Stream.generate(() -> web.fetch("https://alice.example/page"));
    assertThat(fetch.limit(61)).last().isInstanceOf(Failed.class);

    web.clock.advance(Duration.ofMinutes(1));

    var again = Stream.generate(() -> web.fetch("https://alice.example/page")).limit(60);
    assertThat(again).hasOnlyElementsOfType(Document.class);
  }

  private static void answer(OutputStream out, String head, byte[] body) throws IOException {
    out.write(("HTTP/1.1 200 OK\r\nContent-Type: " + head + "\r\n\r\n").getBytes(ISO_8859_1));
    out.write(body);
  }

  private static void endless(OutputStream out, String head) throws IOException {
    answer(out, head, new byte[0]);
    while (true) {
      out.write(new byte[8192]);
    }
  }

  private static void endlessChunks(OutputStream out) throws IOException {
    answer(out, "text/html\r\nTransfer-Encoding: chunked", new byte[0]);
    while (true) {
      out.write(("1000\r\n" + "x".repeat(4096) + "\r\n").getBytes(ISO_8859_1));
    }
  }

  private static void trailers(OutputStream out) throws IOException {
    answer(out, "text/html\r\nTransfer-Encoding: chunked", new byte[0]);
    out.write(("1\r\nx\r\n0\r\n" + "A: b\r\n".repeat(10) + "\r\n").getBytes(ISO_8859_1));
  }

  private static void drip(OutputStream out, String start, String drop) throws IOException {
    out.write(start.getBytes(ISO_8859_1));
    for (var drops = 0; drops < 100; drops++) {
      out.write(drop.getBytes(ISO_8859_1));
      LockSupport.parkNanos(80_000_000);
    }
  }

  private static byte[] gzip(String text) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(text.getBytes(ISO_8859_1));
    }
    return packed.toByteArray();
  }
}
