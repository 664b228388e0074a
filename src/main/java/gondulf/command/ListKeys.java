package gondulf.command;

import gondulf.resource.ProfileHost;
import gondulf.resource.ResourceServer;
import gondulf.resource.ResourceServers;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// Shows which keys there are, but not the keys.
@Command(name = "list", description = "Shows which keys there are, but not the keys themselves.")
final class ListKeys implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "As JSON, for programs.")
  private boolean isJson;

  ListKeys(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    var servers = ResourceServers.in(surroundings.database(), surroundings.clock()).list();
    var out = spec.commandLine().getOut();
    if (isJson) {
      out.println(JsonMapper.shared().writeValueAsString(servers.stream().map(Row::of).toList()));
    } else {
      servers.forEach(each -> out.println(Row.of(each)));
    }
    if (servers.isEmpty()) {
      spec.commandLine().getErr().println("There are no keys yet.");
    }
    return ExitCode.OK;
  }

  /// A key in the list.
  private record Row(long id, String name, List<String> hosts, String created) {

    static Row of(ResourceServer server) {
      return new Row(
          server.id(),
          server.name().text(),
          server.hosts().stream().map(ProfileHost::name).toList(),
          server.created().toString());
    }

    @Override
    public String toString() {
      var people = hosts.isEmpty() ? "everybody" : hosts.stream().collect(Collectors.joining(","));
      return "%4d  %s  %s  (%s)".formatted(id, created, name, people);
    }
  }
}
