package gondulf.command;

import gondulf.store.Backup;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;

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

  @Option(names = "--json", description = "As JSON, for programs.")
  private boolean isJson;

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
    var line = spec.commandLine();
    line.getErr()
        .printf(
            "%s is in %s: %d bytes, tables of version %d, whole.%n",
            backup.source(), backup.file(), backup.bytes(), backup.version());
    if (isJson) {
      line.getOut().println(JsonLine.of(json -> write(json, backup)));
    }
    return ExitCode.OK;
  }

  private static void write(JsonGenerator json, Backup backup) {
    json.writeStringProperty("source", backup.source().toString());
    json.writeStringProperty("file", backup.file().toString());
    json.writeNumberProperty("bytes", backup.bytes());
    json.writeNumberProperty("version", backup.version());
  }
}
