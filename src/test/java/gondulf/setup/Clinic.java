package gondulf.setup;

import gondulf.neighbourhood.dns.NameServer;
import gondulf.neighbourhood.home.HomeServer;
import gondulf.neighbourhood.home.Reply;
import gondulf.network.Dns;
import gondulf.network.PublicAddresses;
import gondulf.outbound.Fetcher;
import gondulf.outbound.PublicSuffixes;
import gondulf.ownership.ProofPolicy;
import gondulf.protocol.Issuer;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// The doctor of `https://id.example`, and Alice's website, which is in perfect health until a test
/// spoils it. Name server, home pages and connections are real.
final class Clinic implements AutoCloseable {

  static final String METADATA = "https://id.example/.well-known/oauth-authorization-server";
  static final String LINK = "<link rel=\"indieauth-metadata\" href=\"" + METADATA + "\">";
  static final String AUTHORIZATION =
      "<link rel=\"authorization_endpoint\" href=\"https://id.example/authorize\">";
  static final String TOKEN = "<link rel=\"token_endpoint\" href=\"https://id.example/token\">";
  static final String MAIL = "<link rel=\"me\" href=\"mailto:alice@alice.example\">";
  static final String ALL = LINK + AUTHORIZATION + TOKEN + MAIL;
  static final String ME = "https://alice.example/";

  final NameServer dns = new NameServer();
  final HomeServer homes = new HomeServer(dns);
  private final Map<String, String> settings;

  Clinic(Map<String, String> settings) {
    this.settings = settings;
    dns.addZone("example");
    page(ALL);
    homes.put("http://alice.example/", Reply.redirect(301, ME));
    homes.put("https://www.alice.example/", Reply.redirect(301, ME));
  }

  static Clinic open() {
    return new Clinic(Map.of());
  }

  /// What stands in the head of Alice's page.
  Clinic page(String head) {
    return answer(Reply.html("<!doctype html><head><title>Alice</title>" + head + "</head><p>Hi"));
  }

  Clinic answer(Reply reply) {
    homes.put(ME, reply);
    return this;
  }

  Clinic at(String url, Reply reply) {
    homes.put(url, reply);
    return this;
  }

  Clinic record(String name, String text) {
    dns.addTxt(name, text);
    return this;
  }

  Clinic address(String name, String address) {
    dns.remove(name);
    dns.addAddress(name, InetAddress.ofLiteral(address));
    return this;
  }

  Report examine(String typed) {
    return examiner().examine(typed);
  }

  Examiner examiner() {
    var policy = homes.addresses().orElse(new PublicAddresses());
    var issuer = Issuer.of("https://id.example");
    var names = Dns.of(List.of(dns.address()), policy, InstantSource.system());
    var fetcher = Fetcher.of(names, policy, issuer, InstantSource.system());
    var sendsMail = !settings.containsKey("no mail");
    return new Examiner(
        new Lookups(fetcher, names, policy, new PublicSuffixes()),
        new Server(issuer, ProofPolicy.of(settings, sendsMail)));
  }

  @Override
  public void close() {
    homes.close();
    dns.close();
  }
}
