package gondulf.ownership;

import gondulf.outbound.Fetched;
import gondulf.outbound.Fetched.Document;
import gondulf.outbound.Fetched.Redirect;
import gondulf.ownership.Delegation.Given;
import gondulf.ownership.Delegation.Missing;
import gondulf.ownership.Finding.Elsewhere;
import gondulf.ownership.Finding.MovedForNow;
import gondulf.ownership.Finding.NoLink;
import gondulf.ownership.Finding.NoPage;
import gondulf.ownership.Finding.OtherServer;
import gondulf.ownership.Finding.Unreadable;
import gondulf.protocol.Issuer;
import gondulf.protocol.ProfileUrl;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/// A person's website as it was found, judged without asking anybody.
///
/// A redirect to another host never counts, but for `www.` put before or taken away; nor does one
/// that is not for good: an open redirect would let a stranger's page speak for the host. The whole
/// domain may lead to any of its pages; a page is only ever itself, with or without a slash.
record Website(ProfileUrl typed, Fetched fetched) {

  /// What the website says, as an app would find it.
  ///
  /// @see <a href="https://indieauth.spec.indieweb.org/#discovery-by-clients">IndieAuth §4.1</a>
  Delegation delegationTo(Issuer issuer) {
    return switch (fetched) {
      case Fetched.Failed(var url, var trouble) -> missing(new Unreadable(url, trouble));
      case Document document ->
          document.redirects().stream()
              .flatMap(each -> astray(each).stream())
              .findFirst()
              .<Delegation>map(this::missing)
              .orElseGet(() -> delegation(document, issuer));
    };
  }

  private Delegation delegation(Document document, Issuer issuer) {
    if (document.status() != 200 || !document.isHtml()) {
      return missing(new NoPage(document.url(), document.status(), document.mediaType()));
    }
    var page = document.html();
    var named =
        page.links("indieauth-metadata").stream()
            .findFirst()
            .or(() -> page.links("authorization_endpoint").stream().findFirst());
    if (named.isEmpty()) {
      return missing(new NoLink(document.url()));
    }
    if (!isOurs(named.orElseThrow(), issuer)) {
      return missing(new OtherServer(document.url(), named.orElseThrow()));
    }
    var me = me(document.url());
    var moved = Optional.of(document.url()).filter(url -> !url.equals(me.url()));
    return new Given(me, moved, new MailLinks(page).theOne(), page.card());
  }

  private static boolean isOurs(URI named, Issuer issuer) {
    return named.equals(issuer.metadata()) || named.equals(issuer.at("/authorize"));
  }

  private Optional<Finding> astray(Redirect redirect) {
    if (!isSameSite(redirect.to()) || !(typed.isRoot() || isSamePage(redirect.to()))) {
      return Optional.of(new Elsewhere(redirect.from(), redirect.to(), redirect.isPermanent()));
    }
    return redirect.isPermanent()
        ? Optional.empty()
        : Optional.of(new MovedForNow(redirect.from(), redirect.to(), redirect.status()));
  }

  private boolean isSameSite(URI other) {
    return other.getHost() != null && bare(other.getHost()).equals(bare(typed.host()));
  }

  private boolean isSamePage(URI other) {
    return slashed(other.getRawPath()).equals(slashed(typed.url().getRawPath()))
        && Objects.equals(other.getRawQuery(), typed.url().getRawQuery());
  }

  /// The host stays as typed; a page takes the slash that it turned out to have.
  private ProfileUrl me(URI found) {
    return typed.isRoot()
        ? typed
        : new ProfileUrl(typed.url().resolve(found.getRawPath() + query()));
  }

  private String query() {
    return typed.url().getRawQuery() == null ? "" : "?" + typed.url().getRawQuery();
  }

  private Missing missing(Finding finding) {
    return new Missing(typed, finding);
  }

  private static String bare(String host) {
    return host.startsWith("www.") ? host.substring("www.".length()) : host;
  }

  private static String slashed(String path) {
    return path.endsWith("/") ? path : path + "/";
  }
}
