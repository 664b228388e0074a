package gondulf.outbound;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gondulf.outbound.Fetched.Document;
import gondulf.outbound.Fetched.Failed;
import gondulf.outbound.Fetched.Redirect;
import gondulf.outbound.Fetched.Trouble;
import gondulf.protocol.Issuer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The production guards stay in place: only what they admit is led to the test's own server.
class PublicWebTests {

  private static final String PUBLIC = "1.1.1.1";
  private static final Issuer ISSUER = Issuer.of("https://gondulf.example");

  @TempDir static Path directory;
  private static SSLContext tls;

  private final ScriptedNames names = new ScriptedNames();
  private ScriptedWeb server;
  private PublicWeb web;

  @BeforeAll
  static void makeCertificate() throws IOException, GeneralSecurityException {
    tls = TestCertificate.context(directory);
  }

  @BeforeEach
  void start() throws IOException {
    server = new ScriptedWeb(tls);
    web = web(tls, server.address());
    names.point("alice.example", PUBLIC);
  }

  @AfterEach
  void stop() throws IOException {
    web.close();
    server.close();
  }

  @Test
  @DisplayName("A10 what is public is fetched")
  void aPublicDocumentIsFetched() {
    server.at("/id.json?a=b", "200 OK\r\nContent-Type: application/json", "{\"a\": 1}");

    var fetched = fetch("https://alice.example/id.json?a=b#fragment");

    assertThat(fetched)
        .isEqualTo(
            new Document(
                URI.create("https://alice.example/id.json?a=b"),
                List.of(),
                200,
                "application/json",
                List.of(),
                -1,
                "{\"a\": 1}"));
    assertThat(server.heard().getFirst())
        .contains(
            "GET /id.json?a=b HTTP/1.1",
            "Host: alice.example",
            "User-Agent: Gondulf (+https://gondulf.example)",
            "Accept: application/json, text/html;q=0.8")
        .noneMatch(each -> each.matches("(?i)(cookie|authorization|upgrade|referer):.*"));
  }

  @Test
  void thePortOfTheUrlIsSaidToTheServer() {
    server.at("/", "200 OK", "");

    assertThat(fetch("https://alice.example:8443/")).isInstanceOf(Document.class);
    assertThat(server.heard().getFirst()).contains("Host: alice.example:8443");
  }

  @Test
  void cookiesAreForgotten() {
    server.at("/", "200 OK\r\nSet-Cookie: a=b", "");
    fetch("https://alice.example/");
    fetch("https://alice.example/");

    assertThat(server.heard().getLast()).noneMatch(each -> each.startsWith("Cookie"));
  }

  @Test
  void whatTheHeadersSayIsKept() {
    server.at(
        "/",
        "404 Not Found\r\nContent-Type: Text/HTML; charset=x\r\nLink: </a>; rel=me\r\n"
            + "Link: </b>; rel=me\r\nCache-Control: max-age=60",
        "<p>gone");

    assertThat(fetch("https://alice.example"))
        .isEqualTo(
            new Document(
                URI.create("https://alice.example/"),
                List.of(),
                404,
                "text/html",
                List.of("</a>; rel=me", "</b>; rel=me"),
                60,
                "<p>gone"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://alice.example/",
        "ftp://alice.example/",
        "file:///etc/passwd",
        "mailto:a@b.example",
        "/relative",
        "https://127.0.0.1/",
        "https://1.1.1.1/",
        "https://[::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://localhost/",
        "https://localhost./",
        "https://alice.example./",
        "https://app.localhost/",
        "https://2130706433/",
        "https://0x7f000001/",
        "https://0x7f.0.0.1/",
        "https://0177.0.0.1/",
        "https://127.1/",
        "https://alice.example@1.1.1.1/",
        "https://user@alice.example/",
        "https://intranet/",
        "https://alice.example//two"
      })
  @DisplayName("A22 what is no public name is not visited")
  void whatIsNoPublicNameIsNotVisited(String url) {
    assertTrouble(url, Trouble.FORBIDDEN_URL);
    assertThat(server.heard()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.0.0.1",
        "169.254.169.254",
        "::1",
        "fe80::1",
        "::ffff:10.0.0.1",
        PUBLIC + " 127.0.0.1",
        "2606:4700::1 fd00::1"
      })
  @DisplayName("A22 one forbidden address forbids the name")
  void oneForbiddenAddressForbidsTheName(String addresses) {
    names.point("alice.example", addresses);

    assertTrouble("https://alice.example/", Trouble.FORBIDDEN_ADDRESS);
    assertThat(server.heard()).isEmpty();
  }

  @Test
  @DisplayName("A22 a name that changes between check and connection changes nothing")
  void theConnectionGoesToTheAddressThatWasChecked() {
    names.point("alice.example", PUBLIC, "127.0.0.1");
    server.at("/", "200 OK", "");

    assertThat(fetch("https://alice.example/")).isInstanceOf(Document.class);
    assertTrouble("https://alice.example/", Trouble.FORBIDDEN_ADDRESS);
  }

  @ParameterizedTest
  @CsvSource({
    "https://inside.example.org/, FORBIDDEN_ADDRESS",
    "https://127.0.0.1/, FORBIDDEN_URL",
    "https://[::1]/, FORBIDDEN_URL",
    "https://169.254.169.254/latest/, FORBIDDEN_URL",
    "http://alice.example/, FORBIDDEN_URL",
    "//localhost/, FORBIDDEN_URL",
    "file:///etc/passwd, FORBIDDEN_URL",
    "javascript:alert(1), FORBIDDEN_URL",
    "https://nobody.example.org/, UNRESOLVED",
    "https://alice.example:22/, FORBIDDEN_ADDRESS",
    ":, FORBIDDEN_URL",
  })
  @DisplayName("A22 a redirect is checked like a start")
  void redirectsAreChecked(String location, Trouble trouble) {
    names.point("inside.example.org", "192.168.0.1");
    server.at("/", "302 Found\r\nLocation: " + location, "");

    assertTrouble("https://alice.example/", trouble);
  }

  @Test
  void redirectsAreToldWithWhatTheyMean() {
    names.point("www.example.org", PUBLIC);
    server.at("/", "301 Moved\r\nLocation: https://WWW.example.org/new?a#b", "");
    server.at("/new?a", "307 Moved\r\nLocation: ?c", "");
    server.at("/new?c", "200 OK\r\nContent-Type: text/html", "here");

    assertThat(fetch("https://alice.example/"))
        .isInstanceOfSatisfying(
            Document.class,
            document -> {
              assertThat(document.url()).isEqualTo(URI.create("https://www.example.org/new?c"));
              assertThat(document.redirects())
                  .extracting(Redirect::status, Redirect::isPermanent)
                  .containsExactly(tuple(301, true), tuple(307, false));
            });
  }

  @Test
  @DisplayName("A22 of 50 redirects, five are followed")
  void redirectsEnd() {
    IntStream.range(0, 50)
        .forEach(each -> server.at("/" + each, "302 Found\r\nLocation: /" + (each + 1), ""));
    server.at("/50", "200 OK", "");

    assertTrouble("https://alice.example/0", Trouble.TOO_MANY_REDIRECTS);
    assertThat(server.heard()).hasSize(6);
    assertThat(fetch("https://alice.example/45")).isInstanceOf(Document.class);
  }

  @Test
  @DisplayName("A22 nothing can be smuggled into the next request")
  void lineBreaksInALocationStayEncoded() {
    server.at("/", "302 Found\r\nLocation: /%0d%0aX-Evil:%201", "");
    server.at("/%0d%0aX-Evil:%201", "200 OK", "");

    assertThat(fetch("https://alice.example/")).isInstanceOf(Document.class);
    assertThat(server.heard().getLast()).noneMatch(each -> each.startsWith("X-Evil"));
  }

  @ParameterizedTest
  @CsvSource({"application/json, 5120", "application/ld+json, 5120", "text/html, 1048576"})
  @DisplayName("A22 a body may be as long as its type allows")
  void aBodyIsReadUpToItsLimit(String type, int longest) {
    var head = "200 OK\r\nContent-Type: " + type;
    server.at("/fits", head, "x".repeat(longest));
    server.at("/exceeds", head, "x".repeat(longest + 1));

    assertThat(fetch("https://alice.example/fits"))
        .isInstanceOfSatisfying(Document.class, it -> assertThat(it.body()).hasSize(longest));
    assertTrouble("https://alice.example/exceeds", Trouble.TOO_LARGE);
  }

  @Test
  @DisplayName("A22 a body without end is not read to its end")
  void aBodyWithoutEndIsTooLarge() {
    server.at("/page", out -> endless(out, "text/html\r\nContent-Length: 10000000000"));
    server.at("/chunks", out -> endlessChunks(out));
    server.at("/image", out -> endless(out, "image/png"));

    assertTrouble("https://alice.example/page", Trouble.TOO_LARGE);
    assertTrouble("https://alice.example/chunks", Trouble.TOO_LARGE);
    assertThat(fetch("https://alice.example/image"))
        .isInstanceOfSatisfying(Document.class, it -> assertThat(it.body()).isEmpty());
  }

  @Test
  @DisplayName("A22 a gzip bomb is counted as it unfolds")
  void aGzipBombIsTooLarge() throws IOException {
    var packed = gzip("x".repeat(50_000_000));
    var small = gzip("{}");
    server.at("/bomb", out -> answer(out, "text/html\r\nContent-Encoding: gzip", packed));
    server.at("/small", out -> answer(out, "application/json\r\nContent-Encoding: gzip", small));

    assertTrouble("https://alice.example/bomb", Trouble.TOO_LARGE);
    assertThat(fetch("https://alice.example/small"))
        .isInstanceOfSatisfying(Document.class, it -> assertThat(it.body()).isEqualTo("{}"));
  }

  @Test
  @DisplayName("A22 a slow server is left, whatever it drips")
  void aSlowServerIsLeft() throws InterruptedException {
    server.at("/body", out -> drip(out, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", "x"));
    server.at("/head", out -> drip(out, "HTTP/1.1 200 OK\r\n", "A: b\r\n"));
    server.at("/line", out -> drip(out, "HTTP/1.1 200 OK\r\nA: ", "x"));
    server.at("/silence", out -> drip(out, "", ""));
    server.at("/early", out -> drip(out, "", "HTTP/1.1 103 Early Hints\r\n\r\n"));
    Stream<Callable<Fetched>> fetches =
        Stream.of("body", "head", "line", "silence", "early")
            .map(each -> () -> fetch("https://alice.example/" + each));

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(threads.invokeAll(fetches.toList()))
          .extracting(each -> ((Failed) each.resultNow()).trouble())
          .containsOnly(Trouble.SLOW);
    }
  }

  @Test
  @DisplayName("A22 headers are limited")
  void tooMuchOfAHeadIsBroken() {
    var many = Stream.generate(() -> "A: b").limit(1000).collect(Collectors.joining("\r\n"));
    server.at("/many", "200 OK\r\n" + many, "");
    server.at("/long", "200 OK\r\nA: " + "x".repeat(100_000), "");
    server.at("/nonsense", out -> out.write("nonsense\r\n".repeat(500).getBytes(ISO_8859_1)));

    assertThat(Stream.of("many", "long", "nonsense"))
        .allSatisfy(each -> assertTrouble("https://alice.example/" + each, Trouble.BROKEN));
  }

  @ParameterizedTest
  @CsvSource({
    "text/html; charset=iso-8859-1, ISO-8859-1, <p>ä",
    "text/html; charset=nonsense, UTF-8, <p>ä",
    "text/html, UTF-8, <p>ä",
    "text/html, UTF-16, <p>ä",
    "text/html, windows-1252, <meta charset=windows-1252><p>ä€",
    "application/json; charset=iso-8859-1, UTF-8, ä",
  })
  void textIsReadInItsCharset(String type, String charset, String text) {
    server.at("/", out -> answer(out, type, text.getBytes(Charset.forName(charset))));

    assertThat(fetch("https://alice.example/"))
        .isInstanceOfSatisfying(Document.class, it -> assertThat(it.body()).isEqualTo(text));
  }

  @Test
  void aCertificateForAnotherNameIsInsecure() {
    names.point("bob.example", PUBLIC);

    assertTrouble("https://bob.example/", Trouble.INSECURE);
    assertThat(server.heard()).isEmpty();
  }

  @Test
  void aCertificateThatNobodyTrustsIsInsecure() throws Exception {
    try (var strict = web(SSLContext.getDefault(), server.address())) {
      assertThat(strict.fetch(URI.create("https://alice.example/")))
          .isInstanceOfSatisfying(
              Failed.class, it -> assertThat(it.trouble()).isEqualTo(Trouble.INSECURE));
    }
  }

  @Test
  void whereNobodyListensIsUnreachable() throws IOException {
    server.close();

    assertTrouble("https://alice.example/", Trouble.UNREACHABLE);
  }

  @Test
  @DisplayName("SF-10 one host is asked 60 times a minute at most")
  void oneHostIsNotAskedTooOften() {
    server.at("/", "200 OK", "");

    var fetched = Stream.generate(() -> fetch("https://alice.example/")).limit(70).toList();

    assertThat(fetched).filteredOn(Document.class::isInstance).hasSizeBetween(60, 69);
    assertThat(fetched).contains(new Failed(URI.create("https://alice.example/"), Trouble.BUSY));
  }

  private Fetched fetch(String url) {
    return web.fetch(URI.create(url));
  }

  private void assertTrouble(String url, Trouble trouble) {
    assertThat(fetch(url))
        .isInstanceOfSatisfying(Failed.class, it -> assertThat(it.trouble()).isEqualTo(trouble));
  }

  private PublicWeb web(SSLContext trust, InetSocketAddress target) {
    var guard = new PublicAddresses();
    AddressPolicy policy = (address, port) -> guard.admit(address, port).map(_ -> target);
    return new PublicWeb(new PinnedAddresses(names, policy), trust, ISSUER, InstantSource.system());
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
