package gondulf.command;

import gondulf.terminal.Account;
import gondulf.terminal.SignInFailure;
import gondulf.terminal.SignInFailure.NotSignedIn;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.core.JsonGenerator;

/// Says who is signed in. It asks no server.
@Command(
    name = "status",
    description = "Says who is signed in, for what, and how long. Asks no server.")
final class ShowStatus implements Callable<Integer> {

  private final AuthSurroundings surroundings;

  @Mixin private final AccountChoice choice = new AccountChoice();

  @Option(names = "--json", description = "As JSON, for programs.")
  private boolean isJson;

  ShowStatus(AuthSurroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws SignInFailure {
    var standing = new Standing(account(), surroundings.now());
    choice.answer(isJson ? standing.json() : standing.text());
    if (!standing.isUsable()) {
      throw new NotSignedIn("The token has expired, and there is none to refresh it with.");
    }
    return ExitCode.OK;
  }

  private Account account() throws SignInFailure {
    try {
      return choice.file(surroundings).required();
    } catch (NotSignedIn e) {
      if (isJson) {
        choice.answer(JsonLine.of(this::writeNobody));
      }
      throw e;
    }
  }

  private void writeNobody(JsonGenerator json) {
    json.writeStringProperty("profile", choice.profile().text());
    json.writeBooleanProperty("signed_in", false);
  }
}
