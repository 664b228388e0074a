package gondulf.setup;

import gondulf.outbound.Html.Link;
import gondulf.setup.Fact.Label;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Whether the page names this server by the link that counts.
record MetadataLinkCheck(Server server) implements Judge {

  static final String REL = "indieauth-metadata";

  @Override
  public Optional<Finding> judge(Examination found) {
    if (found.page().html().isEmpty()) {
      return Optional.empty();
    }
    var named = found.page().links().stream().filter(each -> each.is(REL)).toList();
    var leading = named.stream().filter(each -> each.url().isPresent()).toList();
    var finding = leading.isEmpty() ? notFound(found, named) : judge(leading);
    return Optional.of(
            finding.level() == Level.GOOD ? finding : finding.paste(server.metadataLink()))
        .map(each -> each.lookedAt(found.page().url()));
  }

  private Finding judge(List<Link> links) {
    var first = links.getFirst();
    var others = links.stream().filter(each -> isOurs(each) != isOurs(first)).findFirst();
    var finding = Finding.of(isOurs(first) ? ours(first, others) : others(first, others));
    return others
        .map(other -> finding.fact(Label.ALSO_NAMED, other.url().orElseThrow()))
        .orElse(finding)
        .fact(Label.NAMED, first.url().orElseThrow());
  }

  private static Symptom ours(Link first, Optional<Link> others) {
    if (others.isPresent()) {
      return Symptom.METADATA_LINK_DISAGREE;
    }
    return switch (first.place()) {
      case HEADER -> Symptom.METADATA_LINK_IN_HEADER;
      case HEAD -> Symptom.METADATA_LINK_IN_HTML;
      case BODY, TEXT -> Symptom.METADATA_LINK_IN_BODY;
    };
  }

  private Symptom others(Link first, Optional<Link> ours) {
    if (ours.isPresent()) {
      return Symptom.METADATA_LINK_OTHER_FIRST;
    }
    var href = first.href().toLowerCase(Locale.ROOT);
    if (!href.matches("[a-z][a-z0-9+.-]*:.*")) {
      return href.isEmpty() ? Symptom.METADATA_LINK_EMPTY : Symptom.METADATA_LINK_RELATIVE;
    }
    if (href.replaceFirst("^http:", "https:").equals(server.issuer().metadata().toString())) {
      return Symptom.METADATA_LINK_PLAIN_HTTP;
    }
    return first.url().map(URI::getAuthority).filter(this::isOurAuthority).isPresent()
        ? Symptom.METADATA_LINK_NEARLY
        : Symptom.METADATA_LINK_OTHER_SERVER;
  }

  /// Looks where the line may be hidden, and then what else names a server.
  private Finding notFound(Examination found, List<Link> empty) {
    var older = found.page().first("authorization_endpoint");
    var hidden = empty.isEmpty() ? hidden(found.page()) : Symptom.METADATA_LINK_EMPTY;
    if (hidden != Symptom.METADATA_LINK_MISSING) {
      return Finding.of(hidden).remarkIf(older.filter(server.authorize()::equals).isPresent());
    }
    return older
        .map(url ->
            Finding.of(
                    url.equals(server.authorize())
                        ? Symptom.METADATA_LINK_ONLY_OLDER
                        : Symptom.METADATA_LINK_OLDER_OTHER)
                .fact(Label.NAMED, url))
        .orElseGet(() -> Finding.of(hidden))
        .lookedFor("rel=\"" + REL + "\"");
  }

  private Symptom hidden(SitePage page) {
    if (page.links().stream().anyMatch(each -> each.rels().contains(REL))) {
      return Symptom.METADATA_LINK_IN_TEXT;
    }
    if (page.links().stream().anyMatch(this::isOurs)) {
      return Symptom.METADATA_LINK_WRONG_REL;
    }
    var source = new PageSource(page.source());
    var line = server.issuer().metadata().toString();
    if (source.hasInComment(line)) {
      return Symptom.METADATA_LINK_IN_COMMENT;
    }
    return source.has(line) ? Symptom.METADATA_LINK_AS_WORDS : Symptom.METADATA_LINK_MISSING;
  }

  private boolean isOurs(Link link) {
    return link.url().filter(server.issuer().metadata()::equals).isPresent();
  }

  private boolean isOurAuthority(String authority) {
    return authority.equalsIgnoreCase(server.issuer().url().getAuthority());
  }
}
