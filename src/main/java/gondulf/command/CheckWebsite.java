package gondulf.command;

import gondulf.setup.Examiner;
import gondulf.setup.Level;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Looks over a website, as the page `/setup` of the server does.
@Command(
    name = "check",
    description = {
      "Looks over a website for the server that the settings are of: what is right, what is wrong,"
          + " and which line mends it. It mails nobody.",
      ""
    },
    exitCodeList = {"0:nothing needs mending", "1:something does", "2:asked wrongly"})
final class CheckWebsite implements Callable<Integer> {

  private static final int NEEDS_MENDING = 1;

  private final Supplier<Examiner> examiners;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "ADDRESS", description = "The website, such as alice.example.")
  private String address = "";

  @Option(names = "--json", description = "As JSON, for programs.")
  private boolean isJson;

  CheckWebsite(Supplier<Examiner> examiners) {
    this.examiners = examiners;
  }

  @Override
  public Integer call() {
    var examiner = examiners.get();
    var line = spec.commandLine();
    line.getErr().printf("For the server at %s (GONDULF_BASE_URL):%n", examiner.issuer());
    var report = new ReportText(examiner.issuer(), examiner.examine(address));
    line.getOut().println(isJson ? report.json() : report.text());
    return report.report().level() == Level.BAD ? NEEDS_MENDING : ExitCode.OK;
  }
}
