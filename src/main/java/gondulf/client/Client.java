package gondulf.client;

import static gondulf.protocol.OAuthError.invalidRequest;

import gondulf.protocol.ClientId;
import gondulf.protocol.RedirectUri;
import gondulf.protocol.State;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/// An app, as far as it can be known: what it says of itself, and where it may be answered.
///
/// @param name what it calls itself; only its [ClientId] is proven
/// @param homepage the page it gives for people, `http` or `https`
/// @param refreshes whether it says that it knows how to use refresh tokens
/// @see <a href="https://indieauth.spec.indieweb.org/#client-information-discovery">IndieAuth
///   §4.2</a>
public record Client(
    ClientId id,
    Source source,
    Optional<String> name,
    Optional<URI> homepage,
    Optional<Logo> logo,
    Set<RedirectUri> redirectUris,
    boolean refreshes) {

  public Client {
    redirectUris = Set.copyOf(redirectUris);
  }

  /// A client of which nothing could be read.
  static Client unverified(ClientId id) {
    return new Client(
        id, Source.NOTHING, Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), false);
  }

  Client with(Logo other) {
    return new Client(id, source, name, homepage, Optional.of(other), redirectUris, refreshes);
  }

  /// The only way to a [ReturnAddress]: a URL the client published, or one of its own origin where
  /// it published no list.
  public ReturnAddress returnAddress(RedirectUri asked, Optional<State> state) {
    if (!owns(asked)) {
      throw invalidRequest("redirect_uri does not belong to the client").asException();
    }
    return new ReturnAddress(this, asked, state);
  }

  /// Whether what is shown of the client was read where its [ClientId] says.
  public boolean isVerified() {
    return source != Source.NOTHING;
  }

  /// Whether the page it gives for people is on another host than its name.
  public boolean hasForeignHomepage() {
    return homepage.filter(page -> !id.host().equalsIgnoreCase(page.getHost())).isPresent();
  }

  private boolean owns(RedirectUri asked) {
    return switch (source) {
      case DOCUMENT -> lists(asked);
      case PAGE -> asked.sharesOriginWith(id) || lists(asked);
      case LISTLESS_DOCUMENT, NOTHING -> asked.sharesOriginWith(id);
    };
  }

  private boolean lists(RedirectUri asked) {
    return redirectUris.stream().anyMatch(asked::isCoveredBy);
  }

  /// Where what is known of a client was read.
  public enum Source {
    /// A JSON metadata document; its list of redirect URIs is all there are.
    DOCUMENT,
    /// A JSON metadata document that lists none; its own origin counts as listed.
    LISTLESS_DOCUMENT,
    /// An HTML page, as apps had before; its own origin counts as listed.
    PAGE,
    /// Nowhere: it runs on the person's machine, or its page can't be read.
    NOTHING
  }
}
