package gondulf.command;

import gondulf.grant.Agreements;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Ends what a person has allowed an app, with all tokens that came of it.
@Command(
    name = "revoke",
    description = "Ends what a person has allowed an app. Its tokens open nothing from then on.")
final class RevokeTokens implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "ID",
      description = "The number that the list shows.",
      converter = AgreementNumber.class)
  private long id;

  RevokeTokens(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    var database = surroundings.database();
    var isRevoked = Agreements.in(database, surroundings.clock()).revoke(id);
    var result = isRevoked ? "The tokens of %d are revoked.%n" : "There is no %d in %s.%n";
    spec.commandLine().getErr().printf(result, id, database.location());
    return isRevoked ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  /// Of those that `tokens list` shows.
  static final class AgreementNumber extends ListedNumber {

    AgreementNumber() {
      super("tokens list");
    }
  }
}
