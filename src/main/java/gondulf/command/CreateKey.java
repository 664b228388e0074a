package gondulf.command;

import gondulf.meter.Audit;
import gondulf.meter.SecurityEvent;
import gondulf.resource.IssuedKey;
import gondulf.resource.ProfileHost;
import gondulf.resource.ResourceServer;
import gondulf.resource.ResourceServers;
import gondulf.resource.ServerName;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Makes a key and shows it, this once, with nothing else on the output.
@Command(name = "create", description = "Makes a key and prints it. It is shown this once.")
final class CreateKey implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "NAME", description = "What you call the server that gets the key.")
  private ServerName name;

  @Option(
      names = "--for",
      paramLabel = "HOST",
      description = "Whose tokens it may see: people of this host. Repeatable; else everybody's.")
  private List<ProfileHost> hosts = List.of();

  CreateKey(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    var database = surroundings.database();
    var servers = ResourceServers.in(database, surroundings.clock());
    var namesakes = servers.list().stream().filter(this::isNamesake).toList();
    var line = spec.commandLine();
    var issued =
        new Deeds(database, surroundings.clock(), line.getErr())
            .done(() -> servers.create(name, hosts), this::creation);
    line.getErr()
        .printf(
            "Key %d for %s, which may see the tokens of %s, is in %s.%n",
            issued.server().id(), name, people(), database.location());
    namesakes.forEach(this::remark);
    line.getErr().println("Keep it now: it is not shown again.");
    line.getOut().println(issued.key().value());
    return ExitCode.OK;
  }

  private Audit creation(IssuedKey issued) {
    return Audit.of(SecurityEvent.KEY_MADE)
        .with("id", issued.server().id())
        .with("name", name.text())
        .with("for", people());
  }

  private String people() {
    return hosts.isEmpty()
        ? "everybody"
        : hosts.stream().map(ProfileHost::name).collect(Collectors.joining(", "));
  }

  private boolean isNamesake(ResourceServer server) {
    return server.reach().owner().isEmpty() && server.name().equals(name);
  }

  /// Two of one name are allowed: whoever replaces a key has both for a while.
  private void remark(ResourceServer namesake) {
    spec.commandLine()
        .getErr()
        .printf(
            "Key %d, also for %s, stays good until `keys revoke %d`.%n",
            namesake.id(), name, namesake.id());
  }
}
