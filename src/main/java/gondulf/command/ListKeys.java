package gondulf.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import gondulf.protocol.ProfileUrl;
import gondulf.resource.ProfileHost;
import gondulf.resource.ResourceServer;
import gondulf.resource.ResourceServers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Shows which keys there are, but not the keys.
@Command(name = "list", description = "Shows which keys there are, but not the keys themselves.")
final class ListKeys implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Mixin private final Listing listing = new Listing();

  ListKeys(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    var rows =
        ResourceServers.in(surroundings.database(), surroundings.clock()).list().stream()
            .map(Row::of)
            .toList();
    listing.print(spec.commandLine(), rows, "There are no keys yet.");
    return ExitCode.OK;
  }

  /// A key in the list.
  ///
  /// @param owner who made it for their own tokens, if it was not the operator
  @JsonInclude(Include.NON_ABSENT)
  private record Row(
      long id, String name, Optional<String> owner, List<String> hosts, String created) {

    static Row of(ResourceServer server) {
      return new Row(
          server.id(),
          server.name().text(),
          server.reach().owner().map(ProfileUrl::toString),
          server.reach().hosts().stream().map(ProfileHost::name).toList(),
          server.created().toString());
    }

    @Override
    public String toString() {
      return "%4d  %s  %s  (%s)".formatted(id, created, name, people());
    }

    private String people() {
      return owner
          .map("made by %s, for their own tokens"::formatted)
          .orElseGet(() -> hosts.isEmpty() ? "everybody" : String.join(",", hosts));
    }
  }
}
