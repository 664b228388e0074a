package gondulf.terminal;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// Who asks, for what, and where the answer goes.
///
/// @param clientId the client's URL, or the name that it got from a plain OAuth server
/// @param resources the servers that the token is for, if it is for certain ones
/// @param me the profile URL that the person claims, if they were asked
public record ClientSetup(
    String clientId,
    URI redirectUri,
    List<String> scopes,
    List<URI> resources,
    Optional<String> me) {

  public ClientSetup {
    scopes = List.copyOf(scopes);
    resources = List.copyOf(resources);
  }

  /// A program that is named by the address at which it waits: `http://127.0.0.1:PORT/`.
  public static ClientSetup at(URI callback, List<String> scopes) {
    return new ClientSetup(
        callback.resolve("/").toString(), callback, scopes, List.of(), Optional.empty());
  }

  public ClientSetup withClientId(String other) {
    return new ClientSetup(other, redirectUri, scopes, resources, me);
  }

  public ClientSetup withResources(List<URI> others) {
    return new ClientSetup(clientId, redirectUri, scopes, others, me);
  }

  public ClientSetup withMe(ProfileAddress person) {
    return new ClientSetup(
        clientId, redirectUri, scopes, resources, Optional.of(person.toString()));
  }

  /// The scopes as one text, if there are any.
  List<String> scope() {
    return scopes.isEmpty() ? List.of() : List.of(String.join(" ", scopes));
  }
}
