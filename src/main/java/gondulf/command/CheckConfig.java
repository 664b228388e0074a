package gondulf.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// Shows the settings as the server would take them, or why it would not start with them.
@Command(
    name = "check-config",
    description = {
      "Shows the settings in force, and where each comes from, but no secrets.",
      "Fails, and says why, if the server would not start with them."
    })
final class CheckConfig implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "As JSON, for programs.")
  private boolean isJson;

  CheckConfig(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    var report = surroundings.report().get();
    var line = spec.commandLine();
    if (isJson) {
      line.getOut().println(JsonMapper.shared().writeValueAsString(report.settings()));
    } else {
      report.settings().forEach(line.getOut()::println);
    }
    report.faults().forEach(line.getErr()::println);
    return report.faults().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
  }
}
