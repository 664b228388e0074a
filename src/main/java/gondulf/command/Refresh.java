package gondulf.command;

import gondulf.terminal.Renewal;
import gondulf.terminal.SignInFailure;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/// Gets new tokens before the old ones have ended.
@Command(name = "refresh", description = "Gets a new access token now.")
final class Refresh implements Callable<Integer> {

  private final AuthSurroundings surroundings;

  @Mixin private final AccountChoice choice = new AccountChoice();

  Refresh(AuthSurroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws SignInFailure {
    var file = choice.file(surroundings);
    var seen = file.required();
    choice.tell("New tokens come from " + seen.server().tokenEndpoint());
    var renewed = new Renewal(file, surroundings::refresh).renewed(seen);
    var standing = new Standing(renewed, surroundings.now());
    choice.answer("Refreshed for %s; expires %s".formatted(standing.who(), standing.expiry()));
    return ExitCode.OK;
  }
}
