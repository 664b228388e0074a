package gondulf.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Says which version of the program this is.
@Command(name = "version", description = "Says which version this is.")
final class ShowVersion implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    var line = spec.commandLine();
    line.printVersionHelp(line.getOut());
    return ExitCode.OK;
  }
}
