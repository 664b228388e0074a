package gondulf.command;

import gondulf.store.Backup;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Copies the database into one file, also while the server is serving.
@Command(
    name = "backup",
    description = {
      "Copies the database into one file, as it is at one moment, and makes sure that it is whole.",
      "The server may go on serving."
    })
final class WriteBackup implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "Where to. Nothing may be there yet.")
  private Path file;

  WriteBackup(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (file.toString().equals("-")) {
      throw new ParameterException(
          spec.commandLine(), "A backup is verified where it lies: name a file for it, not -.");
    }
    var backup = Backup.write(surroundings.settings().get(), file.toAbsolutePath());
    spec.commandLine()
        .getErr()
        .printf(
            "%s is in %s: %d bytes, tables of version %d, whole.%n",
            backup.source(), backup.file(), backup.bytes(), backup.version());
    return ExitCode.OK;
  }
}
