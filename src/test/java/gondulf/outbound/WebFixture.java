package gondulf.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.network.AddressPolicy;
import gondulf.network.PublicAddresses;
import gondulf.outbound.Fetched.Failed;
import gondulf.outbound.Fetched.Trouble;
import gondulf.protocol.Issuer;
import gondulf.testing.MovableClock;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/// A fetcher with its production guards, where only what they admit is led to the test's own
/// server.
final class WebFixture implements AutoCloseable {

  static final String PUBLIC = "1.1.1.1";

  final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T12:00:00Z"));
  final ScriptedNames names = new ScriptedNames();
  final ScriptedWeb server;
  private final PublicWeb web;

  WebFixture(SSLContext trust) throws IOException {
    this(() -> trust);
  }

  WebFixture(Supplier<SSLContext> trust) throws IOException {
    server = new ScriptedWeb(TestCertificate.TLS);
    web = web(trust, server.address());
    names.point("alice.example", PUBLIC);
  }

  static WebFixture open() throws IOException {
    return new WebFixture(TestCertificate.TLS);
  }

  Fetched fetch(String url) {
    return web.fetch(URI.create(url));
  }

  Optional<byte[]> image(String url) {
    return web.image(URI.create(url));
  }

  void assertTrouble(String url, Trouble trouble) {
    assertThat(fetch(url))
        .isInstanceOfSatisfying(Failed.class, it -> assertThat(it.trouble()).isEqualTo(trouble));
  }

  private PublicWeb web(Supplier<SSLContext> trust, InetSocketAddress target) {
    var guard = new PublicAddresses();
    AddressPolicy policy = (address, port) -> guard.admit(address, port).map(_ -> target);
    return new PublicWeb(
        new PinnedAddresses(names, policy), trust, Issuer.of("https://gondulf.example"), clock);
  }

  @Override
  public void close() throws IOException {
    web.close();
    server.close();
  }
}
