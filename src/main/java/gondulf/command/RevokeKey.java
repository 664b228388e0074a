package gondulf.command;

import gondulf.resource.ResourceServers;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

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
    var isRevoked = ResourceServers.in(database, surroundings.clock()).revoke(id);
    var result = isRevoked ? "Key %d is revoked.%n" : "There is no key %d in %s.%n";
    spec.commandLine().getErr().printf(result, id, database.location());
    return isRevoked ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  /// Reads the number of a key, which is easily taken for its name.
  static final class KeyNumber implements ITypeConverter<Long> {

    @Override
    public Long convert(String argument) {
      try {
        return Long.valueOf(argument);
      } catch (NumberFormatException _) {
        throw new TypeConversionException(argument + " is not a number; `keys list` shows them");
      }
    }
  }
}
