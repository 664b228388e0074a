package gondulf.command;

import gondulf.terminal.Renewal;
import gondulf.terminal.SignInFailure;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Gives the access token to a script, a good one at any time.
@Command(
    name = "token",
    description = "Prints the access token and nothing else, refreshed if it has expired.")
final class ShowToken implements Callable<Integer> {

  private final AuthSurroundings surroundings;

  @Mixin private final AccountChoice choice = new AccountChoice();

  @Option(names = "--show", description = "Also on a screen, where others may see it.")
  private boolean isShown;

  ShowToken(AuthSurroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws SignInFailure {
    if (!isShown && Screen.isTheOutput()) {
      choice.explain(
          "The token would be on your screen, and opens what it is good for to whoever sees it."
              + " Add --show if you want that.");
      return ExitCode.USAGE;
    }
    var renewal = new Renewal(choice.file(surroundings), surroundings::refresh);
    choice.answer(renewal.fresh(surroundings.now()).tokens().accessToken());
    return ExitCode.OK;
  }
}
