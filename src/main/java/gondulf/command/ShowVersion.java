package gondulf.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;

/// Says which version of the program this is.
@Command(name = "version", description = "Says which version this is.")
final class ShowVersion implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "As JSON, for programs.")
  private boolean isJson;

  @Override
  public Integer call() {
    var line = spec.commandLine();
    if (isJson) {
      line.getOut().println(JsonLine.of(ShowVersion::write));
    } else {
      line.printVersionHelp(line.getOut());
    }
    return ExitCode.OK;
  }

  private static void write(JsonGenerator json) {
    json.writeStringProperty("name", "gondulf");
    ProgramVersion.ofJar().ifPresent(version -> json.writeStringProperty("version", version));
  }
}
