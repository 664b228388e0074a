package gondulf.command;

import gondulf.terminal.AccountFile;
import gondulf.terminal.ProfileName;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Which account a command is about, and how much it says of what it does.
final class AccountChoice {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "Which of your accounts (default: ${DEFAULT-VALUE}).")
  private ProfileName profile = new ProfileName(ProfileName.DEFAULT);

  @Option(names = "--verbose", description = "Says what is done, but no secrets.")
  private boolean isVerbose;

  AccountFile file(AuthSurroundings surroundings) {
    var file = surroundings.file(profile);
    tell("The account is kept in " + file.path());
    return file;
  }

  ProfileName profile() {
    return profile;
  }

  /// For whoever wants to know.
  void tell(String step) {
    if (isVerbose) {
      spec.commandLine().getErr().println(step);
    }
  }

  /// For the person, beside the answer.
  void explain(String sentence) {
    spec.commandLine().getErr().println(sentence);
  }

  void answer(String line) {
    spec.commandLine().getOut().println(line);
  }
}
