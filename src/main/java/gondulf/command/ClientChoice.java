package gondulf.command;

import gondulf.protocol.Resource;
import gondulf.terminal.ClientSetup;
import gondulf.terminal.ProfileAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/// As whom a token is asked for, and what it is to be good for.
final class ClientChoice {

  /// Without any scope an IndieAuth server tells who somebody is, and gives no token.
  private static final String ENOUGH_FOR_A_TOKEN = "profile";

  @Option(
      names = "--client-id",
      paramLabel = "ID",
      description = {
        "As which app to ask, for a server that knows its apps beforehand",
        "(default: http://127.0.0.1:PORT/)."
      })
  private Optional<String> clientId = Optional.empty();

  @Option(
      names = "--scope",
      paramLabel = "SCOPE",
      description = {
        "What the token is to be good for: 'create update'. Repeatable.",
        "offline_access asks for a refresh token too.",
        "(default: profile, where a person's page names the server)"
      })
  private List<String> scopes = List.of();

  @Option(
      names = "--resource",
      paramLabel = "URL",
      description = "The server that the token is to be shown to. Repeatable.")
  private List<Resource> resources = List.of();

  ClientSetup setup(URI callback, Optional<ProfileAddress> me) {
    var client =
        ClientSetup.at(callback, scopes(me))
            .withResources(resources.stream().map(Resource::url).toList());
    var named = clientId.map(client::withClientId).orElse(client);
    return me.map(named::withMe).orElse(named);
  }

  private List<String> scopes(Optional<ProfileAddress> me) {
    if (scopes.isEmpty()) {
      return me.stream().map(_ -> ENOUGH_FOR_A_TOKEN).toList();
    }
    return scopes.stream()
        .flatMap(each -> Arrays.stream(each.split("[ ,]+")))
        .filter(each -> !each.isEmpty())
        .distinct()
        .toList();
  }
}
