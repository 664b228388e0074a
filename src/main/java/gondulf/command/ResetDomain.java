package gondulf.command;

import gondulf.identity.Enrolments;
import gondulf.meter.Audit;
import gondulf.meter.SecurityEvent;
import gondulf.protocol.ProfileUrl;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Ends the enrolment of a website, as the last resort of an owner who has lost all ways in. It
/// signs nobody in: whoever comes next has to show that the website is theirs.
@Command(
    name = "reset",
    description = {
      "Ends the account of a website, with its passkeys, remembered browsers, tokens and keys.",
      "Whoever signs in next has to show anew that the website is theirs."
    })
final class ResetDomain implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "WEBSITE",
      description = "The domain, or the address of the page, such as host.example/~bob/.")
  private ProfileUrl website;

  ResetDomain(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    var database = surroundings.database();
    var enrolments = Enrolments.in(database, surroundings.clock());
    var errors = spec.commandLine().getErr();
    var isEnded =
        new Deeds(database, surroundings.clock(), errors)
            .isDone(
                () -> enrolments.end(website),
                Audit.of(SecurityEvent.ACCOUNT_RESET).with("me", website));
    var result =
        isEnded
            ? "The account of %s is ended, and all that was allowed in its name.%n"
            : "There is no account of %s in %s.%n";
    errors.printf(result, website, database.location());
    return isEnded ? ExitCode.OK : ExitCode.SOFTWARE;
  }
}
