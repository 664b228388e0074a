package gondulf.command;

import gondulf.store.Restoration;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;

/// Puts a backup in the place of the database, while no server runs.
@Command(
    name = "restore",
    description = {
      "Puts a backup in the place of the database, which is kept beside it under another name.",
      "The server must not be running."
    })
final class RestoreBackup implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "What `backup` has written.")
  private Path file;

  @Option(names = "--json", description = "As JSON, for programs.")
  private boolean isJson;

  RestoreBackup(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    var restored =
        Restoration.of(surroundings.settings().get(), file.toAbsolutePath(), surroundings.clock());
    var errors = spec.commandLine().getErr();
    errors.printf(
        "%s is restored from %s: tables of version %d, whole.%n",
        restored.file(), file, restored.version());
    restored.replaced().ifPresent(path -> errors.printf("What was there before is in %s.%n", path));
    if (isJson) {
      spec.commandLine().getOut().println(JsonLine.of(json -> write(json, restored)));
    }
    return ExitCode.OK;
  }

  private static void write(JsonGenerator json, Restoration restored) {
    json.writeStringProperty("file", restored.file().toString());
    restored.replaced().ifPresent(path -> json.writeStringProperty("replaced", path.toString()));
    json.writeNumberProperty("version", restored.version());
  }
}
