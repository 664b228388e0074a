package gondulf.setup;

import gondulf.mail.Mailer;
import gondulf.network.Dns;
import gondulf.network.PublicAddresses;
import gondulf.outbound.Fetcher;
import gondulf.outbound.PublicSuffixes;
import gondulf.ownership.ProofPolicy;
import gondulf.protocol.Issuer;
import gondulf.protocol.MalformedValueException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Looks over a website. Whoever asks, on a page or at a terminal, hears the same.
public final class Examiner {

  private static final String NO_BASE_URL = "http://localhost:8080";

  private final Lookups lookups;
  private final Server server;

  Examiner(Lookups lookups, Server server) {
    this.lookups = lookups;
    this.server = server;
  }

  /// One for the server that has these settings, without the server.
  ///
  /// @param variables the environment; what is empty counts as not set
  public static Examiner of(Map<String, String> variables, InstantSource clock) {
    var issuer = issuer(variables.getOrDefault("GONDULF_BASE_URL", ""));
    var policy = new PublicAddresses();
    var servers = variables.getOrDefault("GONDULF_DNS_SERVERS", "").split(",", -1);
    var dns = Dns.of(Arrays.asList(servers), policy, clock);
    var sendsMail = Mailer.isSetUp(variables.getOrDefault("GONDULF_SMTP_HOST", ""), issuer);
    return new Examiner(
        new Lookups(Fetcher.of(dns, policy, issuer, clock), dns, policy, new PublicSuffixes()),
        new Server(issuer, ProofPolicy.of(variables, sendsMail)));
  }

  /// The server that a website is looked over for.
  public Issuer issuer() {
    return server.issuer();
  }

  /// The domain that somebody has registered, of an address as it was typed; empty if it has none,
  /// and so is not looked at.
  String siteOf(String typed) {
    return new AddressCheck(lookups.suffixes(), server.policy())
        .read(typed)
        .me()
        .flatMap(me -> lookups.suffixes().registrableDomain(me.host()))
        .orElse("");
  }

  /// Looks at an address as it was typed. It may take some ten seconds, and changes nothing.
  public Report examine(String typed) {
    var address = new AddressCheck(lookups.suffixes(), server.policy()).read(typed);
    var further =
        address
            .me()
            .filter(_ -> address.isUsable())
            .map(me -> judgements(lookups.of(me, server.issuer())))
            .orElse(Stream.of());
    var site = new Site(typed.strip(), address.me(), server.issuer());
    return new Report(
        address.me().map(Object::toString).orElse(site.name()),
        Stream.concat(Stream.of(address.finding()), further)
            .map(finding -> Telling.of(finding, site))
            .toList());
  }

  private Stream<Finding> judgements(Examination found) {
    return judges().stream().flatMap(each -> each.judge(found).stream());
  }

  private List<Judge> judges() {
    var rules = new SignInRules(server);
    return List.of(
        new NameCheck(),
        new HttpsCheck(),
        new RedirectsCheck(rules),
        new PageCheck(),
        new PlainHttpCheck(),
        new WwwCheck(),
        new MetadataLinkCheck(server),
        new OlderLinksCheck(server),
        new MailCheck(server),
        new DnsRecordCheck(server),
        new SignInCheck(rules),
        new NewerAppsCheck(server),
        new OlderAppsCheck(server));
  }

  private static Issuer issuer(String text) {
    try {
      return Issuer.of(text.isEmpty() ? NO_BASE_URL : text);
    } catch (MalformedValueException e) {
      throw new IllegalArgumentException("GONDULF_BASE_URL " + e.rule(), e);
    }
  }
}
