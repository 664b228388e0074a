package gondulf.command;

import gondulf.meter.Audit;
import gondulf.meter.SecurityEvent;
import gondulf.resource.ResourceServers;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Takes a key back.
@Command(name = "revoke", description = "Takes a key back. It opens nothing from then on.")
final class RevokeKey implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "ID",
      description = "The number that the list shows.",
      converter = KeyNumber.class)
  private long id;

  RevokeKey(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    var database = surroundings.database();
    var servers = ResourceServers.in(database, surroundings.clock());
    var errors = spec.commandLine().getErr();
    var isRevoked =
        new Deeds(database, surroundings.clock(), errors)
            .isDone(() -> servers.revoke(id), revocation(servers));
    var result = isRevoked ? "Key %d is revoked.%n" : "There is no key %d in %s.%n";
    errors.printf(result, id, database.location());
    return isRevoked ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  /// Afterwards nobody could tell by the number whose it was.
  private Audit revocation(ResourceServers servers) {
    var audit = Audit.of(SecurityEvent.KEY_REVOKED).with("id", id);
    return servers.list().stream()
        .filter(each -> each.id() == id)
        .map(each -> audit.with("name", each.name().text()))
        .findFirst()
        .orElse(audit);
  }

  /// Of those that `keys list` shows.
  static final class KeyNumber extends ListedNumber {

    KeyNumber() {
      super("keys list");
    }
  }
}
