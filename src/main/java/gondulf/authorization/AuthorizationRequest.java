package gondulf.authorization;

import gondulf.client.Client;
import gondulf.client.Logo;
import gondulf.client.ReturnAddress;
import gondulf.language.Words;
import gondulf.protocol.ClientId;
import gondulf.protocol.CodeChallenge;
import gondulf.protocol.Resource;
import gondulf.protocol.Scopes;
import gondulf.signin.AppView;
import gondulf.signin.Errand;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What an app asks, with everything in it that can be checked without the person checked.
///
/// @param hint what the app believes the person's website to be; nobody has proven it
/// @see <a href="https://indieauth.spec.indieweb.org/#authorization-request">IndieAuth §5.2</a>
record AuthorizationRequest(
    Client client,
    ReturnAddress returnAddress,
    Scopes scopes,
    Optional<CodeChallenge> challenge,
    List<Resource> resources,
    Optional<String> hint)
    implements Errand {

  private static final String OFFLINE = "offline_access";

  /// Whether the app gets a refresh token for those scopes that the person chose: if it asks for
  /// one, as they say; else if it says that it knows how to use one.
  boolean isRenewable(Scopes chosen) {
    return scopes.contains(OFFLINE) ? chosen.contains(OFFLINE) : client.refreshes();
  }

  boolean asksToBeRenewable() {
    return scopes.contains(OFFLINE);
  }

  @Override
  public String question() {
    return Words.say("authorization.app.question");
  }

  /// The app's host is proven; its name is what it calls itself. A program on the person's own
  /// device has no name, and its address stands where others have a host.
  @Override
  public AppView app() {
    var id = client.id();
    var name = client.name().orElseGet(() -> nameless(id));
    return new AppView(
        id.isLoopback(),
        name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT),
        client.logo().flatMap(Logo::path).orElse(""),
        name,
        id.isLoopback() ? id.toString() : id.host(),
        id.toString(),
        client.homepage().map(URI::toString).orElse(""));
  }

  private static String nameless(ClientId id) {
    return id.isLoopback() ? Words.say("authorization.app.local") : id.host();
  }
}
