package gondulf.setup;

import gondulf.network.AddressPolicy;
import gondulf.network.Answer;
import gondulf.network.Dns;
import gondulf.outbound.Fetched;
import gondulf.outbound.Fetched.Failed;
import gondulf.outbound.Fetched.Redirect;
import gondulf.outbound.Fetched.Trouble;
import gondulf.outbound.Fetcher;
import gondulf.outbound.Html.Link;
import gondulf.outbound.Knocked.SentOn;
import gondulf.outbound.PublicSuffixes;
import gondulf.ownership.OwnershipRecord;
import gondulf.protocol.Issuer;
import gondulf.protocol.ProfileUrl;
import gondulf.protocol.Secret;
import gondulf.setup.Examination.Reach;
import java.net.InetAddress;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Looks everything up, all at once where nothing waits for anything else. Each look-up ends by
/// itself after five seconds, and no more than two stand behind one another.
record Lookups(Fetcher fetcher, Dns dns, AddressPolicy policy, PublicSuffixes suffixes) {

  private static final int HTTPS = 443;

  Examination of(ProfileUrl me, Issuer issuer) {
    try (var together = new Together()) {
      var addresses = together.begin(() -> dns.addresses(me.host()));
      var plain = together.begin(() -> fetcher.knock(Hosts.plain(me)));
      var counterpart = together.begin(() -> counterpart(me));
      var records = together.begin(() -> records(me));
      var page = page(me);
      var metadata = together.begin(() -> metadata(page, issuer));
      return new Examination(
          me,
          new Reach(addresses.get(), isPublic(addresses.get()), plain.get(), counterpart.get()),
          page,
          records.get(),
          metadata.get());
    }
  }

  /// A redirect that may not be followed is asked for again, to tell where it leads.
  private SitePage page(ProfileUrl me) {
    var fetched = fetcher.fetch(me.url());
    return SitePage.of(fetched, fetched instanceof Failed failed ? hop(failed) : Optional.empty());
  }

  private Optional<Redirect> hop(Failed failed) {
    var isBrokenOff = Set.of(Trouble.FORBIDDEN_URL, Trouble.TOO_MANY_REDIRECTS);
    return isBrokenOff.contains(failed.trouble())
            && fetcher.knock(failed.url()) instanceof SentOn(var redirect)
        ? Optional.of(redirect)
        : Optional.empty();
  }

  /// Only a whole domain that somebody has registered has a second name by custom.
  private Optional<Fetched> counterpart(ProfileUrl me) {
    var bare = Hosts.bare(me.host());
    var isCustomary = suffixes.registrableDomain(bare).filter(bare::equals).isPresent();
    return me.isRoot() && isCustomary
        ? Optional.of(fetcher.fetch(URI.create("https://" + Hosts.other(me.host()) + "/")))
        : Optional.empty();
  }

  private Optional<Records> records(ProfileUrl me) {
    if (!me.isRoot()) {
      return Optional.empty();
    }
    var host = me.host();
    try (var together = new Together()) {
      var own = together.begin(() -> dns.txt(OwnershipRecord.nameAt(host)));
      var anywhere = together.begin(() -> dns.txt("_" + label() + "." + host));
      var elsewhere =
          wrongNames(host).stream()
              .map(name -> new Asked(name, together.begin(() -> dns.txt(name))))
              .toList();
      return Optional.of(
          new Records(
              own.get(),
              anywhere.get(),
              elsewhere.stream().collect(Collectors.toMap(Asked::name, it -> it.answer().get()))));
    }
  }

  /// Where records end up that were meant for us: at the domain itself, beside `www.` or at the
  /// domain above, and where the provider has added the domain once more.
  private Set<String> wrongNames(String host) {
    var zone = suffixes.registrableDomain(host).orElse(host);
    var own = OwnershipRecord.nameAt(host);
    var names = new LinkedHashSet<String>();
    names.addAll(List.of(host, own + "." + zone, OwnershipRecord.nameAt(zone)));
    names.add(OwnershipRecord.nameAt(Hosts.other(host)));
    names.remove(own);
    return names;
  }

  private static String label() {
    return Secret.random().value().replaceAll("[^A-Za-z0-9]", "0").substring(0, 12);
  }

  /// What another server says of itself; this one need not be asked.
  private Optional<Fetched> metadata(SitePage page, Issuer issuer) {
    return page.links().stream()
        .filter(each -> each.is(MetadataLinkCheck.REL))
        .map(Link::url)
        .flatMap(Optional::stream)
        .findFirst()
        .filter(url -> !url.equals(issuer.metadata()))
        .map(fetcher::fetch);
  }

  private boolean isPublic(Answer<InetAddress> answer) {
    return !(answer instanceof Answer.Found<InetAddress>(var addresses))
        || addresses.stream().allMatch(each -> policy.admit(each, HTTPS).isPresent());
  }

  private record Asked(String name, Together.Later<Answer<String>> answer) {}
}
