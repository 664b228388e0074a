package gondulf.ownership;

import gondulf.mail.MailAddress;
import gondulf.outbound.Html;
import gondulf.outbound.Html.Link;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The mail addresses that a page says are its owner's, by `rel=me`.
public record MailLinks(Html page) {

  /// The one address that can be meant: of several, the one marked `authn`.
  public Optional<MailAddress> theOne() {
    return only(addresses(counted(), Set.of("me", "authn"))).or(() -> only(all()));
  }

  /// All that could be meant.
  public List<MailAddress> all() {
    return addresses(counted(), Set.of("me"));
  }

  /// The links to mail as they are written, whether or not a letter can go there.
  public List<String> hrefs() {
    return page.links().stream()
        .filter(link -> link.is("me"))
        .map(Link::href)
        .filter(href -> href.toLowerCase(Locale.ROOT).startsWith("mailto:"))
        .toList();
  }

  /// Links in the head of the page go before those in its text, which may be its visitors'.
  private List<Link> counted() {
    var inHead = page.links().stream().filter(link -> !link.isInText()).toList();
    return addresses(inHead, Set.of("me")).isEmpty() ? page.links() : inHead;
  }

  private static Optional<MailAddress> only(List<MailAddress> addresses) {
    return addresses.size() == 1 ? Optional.of(addresses.getFirst()) : Optional.empty();
  }

  private static List<MailAddress> addresses(List<Link> links, Set<String> rels) {
    return links.stream()
        .filter(link -> link.rels().containsAll(rels))
        .flatMap(link -> MailAddress.ofMailto(link.href()).stream())
        .distinct()
        .toList();
  }
}
