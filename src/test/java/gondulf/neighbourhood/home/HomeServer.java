package gondulf.neighbourhood.home;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import gondulf.neighbourhood.dns.NameServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One HTTPS server for all home pages, told apart by the host that is asked for, and one for those
/// that are put up over plain HTTP.
///
/// A host gets an address and its record in DNS when its first page is put up.
public final class HomeServer implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(HomeServer.class);

  private final NameServer dns;
  private final HttpsServer server;
  private final HttpServer plain;
  private final Socket closedDoor = new Socket();
  private final Addresses addresses = new Addresses();
  private final Map<URI, Function<Visit, Reply>> pages = new ConcurrentHashMap<>();
  private final Set<String> hosts = ConcurrentHashMap.newKeySet();
  private final List<Visit> visits = new CopyOnWriteArrayList<>();

  public HomeServer(NameServer dns) {
    this.dns = dns;
    var anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try {
      closedDoor.bind(anyPort);
      server = HttpsServer.create(anyPort, 0);
      server.setHttpsConfigurator(new HttpsConfigurator(TheCertificate.IT.forServer()));
      plain = HttpServer.create(anyPort, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the home pages can't be served over TLS", e);
    }
    start(server, "https");
    start(plain, "http");
  }

  /// Puts up a page, or another one in its place.
  public void put(String url, Reply reply) {
    put(url, _ -> reply);
  }

  public void put(String url, Function<Visit, Reply> page) {
    var uri = URI.create(url);
    if (uri.getScheme().equals("http")) {
      addresses.lead(addresses.of(uri.getHost()), Addresses.HTTP, plain.getAddress());
    } else {
      openHost(uri.getHost(), server.getAddress());
    }
    pages.put(uri, page);
  }

  /// Gives a host an address at which nothing answers.
  public void putDown(String host) {
    openHost(host, closed());
  }

  /// What is at a URL, without a visit; nothing if there was no page put up.
  public Optional<Reply> look(String url) {
    var visit = new Visit("GET", URI.create(url), Map.of());
    return Stream.ofNullable(pages.get(visit.url())).map(page -> page.apply(visit)).findFirst();
  }

  /// The requests so far for pages of a host, first to last.
  public List<Visit> visitsTo(String host) {
    return visits.stream().filter(visit -> host.equals(visit.url().getHost())).toList();
  }

  /// The address at which DNS knows a host from its first page on.
  public InetAddress addressOf(String host) {
    return addresses.of(host);
  }

  public Addresses addresses() {
    return addresses;
  }

  /// The socket behind all addresses, for a client that asks no name server.
  public String authority() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /// The socket behind `alice.example:443`, for a client that asks no name server.
  public Optional<InetSocketAddress> door(String authority) {
    return Optional.of(authority.replaceFirst(":443$", ""))
        .filter(hosts::contains)
        .flatMap(host -> addresses.admit(addresses.of(host), Addresses.HTTPS));
  }

  /// What a client needs to trust the home pages.
  public SSLContext trust() {
    try {
      return TheCertificate.IT.forClient();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Writes the same down for a program of its own: `-Djavax.net.ssl.trustStore=` and the file.
  public void writeTrust(Path file) {
    try {
      TheCertificate.IT.writeTrusted(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    plain.stop(0);
    try {
      closedDoor.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void openHost(String host, InetSocketAddress socket) {
    var address = addresses.of(host);
    addresses.lead(address, Addresses.HTTPS, socket);
    if (hosts.add(host)) {
      addresses.lead(address, Addresses.HTTP, closed());
      dns.addAddress(host, address);
    }
  }

  private InetSocketAddress closed() {
    return (InetSocketAddress) closedDoor.getLocalSocketAddress();
  }

  private void start(HttpServer listener, String scheme) {
    listener.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    listener.createContext("/", exchange -> serve(scheme, exchange));
    listener.start();
  }

  private void serve(String scheme, HttpExchange exchange) {
    try (exchange) {
      var visit = Visit.of(scheme, exchange);
      visits.add(visit);
      var reply = page(visit.url()).apply(visit);
      reply.headers().forEach(each -> exchange.getResponseHeaders().add(each.name(), each.value()));
      var isHead = visit.method().equals("HEAD");
      exchange.sendResponseHeaders(reply.status(), isHead ? -1 : 0);
      if (!isHead) {
        reply.body().writeTo(exchange.getResponseBody());
      }
    } catch (IOException e) {
      log.debug("a visitor left: {}", e.toString());
    }
  }

  /// A page answers whatever is asked of it, unless there is one for that very query.
  private Function<Visit, Reply> page(URI url) {
    var bare = URI.create(url.getScheme() + "://" + url.getRawAuthority() + url.getRawPath());
    var found = pages.getOrDefault(url, pages.get(bare));
    return found == null ? _ -> Reply.status(404) : found;
  }

  /// The certificate of this JVM, made when the first neighbourhood needs it.
  private static final class TheCertificate {

    private static final Certificate IT = Certificate.trustedByThisJvm();
  }
}
