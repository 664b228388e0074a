package gondulf.command;

import gondulf.terminal.Account;
import gondulf.terminal.SignInFailure;
import gondulf.terminal.SignInFailure.NotSignedIn;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Gives the tokens back, and forgets them.
@Command(name = "logout", description = "Gives the tokens back to the server, and forgets them.")
final class Logout implements Callable<Integer> {

  private final AuthSurroundings surroundings;

  @Mixin private final AccountChoice choice = new AccountChoice();

  @Option(
      names = "--force",
      description = "Forgets them also if the server can't be told. They stay good there.")
  private boolean isForced;

  Logout(AuthSurroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws SignInFailure {
    var file = choice.file(surroundings);
    file.required();
    try (var lock = file.lock()) {
      var account = lock.read().orElseThrow(() -> new NotSignedIn("Somebody else was faster."));
      var isRevoked = isRevoked(account);
      lock.remove();
      choice.answer(
          isRevoked
              ? "Signed out. The server has revoked the tokens."
              : "Signed out on this machine. The tokens may stay good at the server until they expire.");
    }
    return ExitCode.OK;
  }

  private boolean isRevoked(Account account) throws SignInFailure {
    try {
      return surroundings.flow().revoke(account.server(), account.clientId(), account.tokens());
    } catch (SignInFailure e) {
      if (isForced) {
        choice.explain(e.sentence());
        return false;
      }
      choice.explain("The tokens are still here. To forget them all the same, add --force.");
      throw e;
    }
  }
}
