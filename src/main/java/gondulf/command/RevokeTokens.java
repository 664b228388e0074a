package gondulf.command;

import gondulf.grant.Agreement;
import gondulf.grant.Agreements;
import gondulf.meter.Audit;
import gondulf.meter.SecurityEvent;
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
    var agreements = Agreements.in(database, surroundings.clock());
    var errors = spec.commandLine().getErr();
    var isRevoked =
        new Deeds(database, surroundings.clock(), errors)
            .isDone(() -> agreements.revoke(id), revocation(agreements));
    var result = isRevoked ? "The tokens of %d are revoked.%n" : "There is no %d in %s.%n";
    errors.printf(result, id, database.location());
    return isRevoked ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  /// Afterwards nobody could tell by the number whose they were.
  private Audit revocation(Agreements agreements) {
    var audit = Audit.of(SecurityEvent.TOKENS_REVOKED).with("id", id);
    return agreements.all().stream()
        .filter(each -> each.id() == id)
        .map(Agreement::grant)
        .map(grant -> audit.with("client", grant.client()).with("me", grant.me()))
        .findFirst()
        .orElse(audit);
  }

  /// Of those that `tokens list` shows.
  static final class AgreementNumber extends ListedNumber {

    AgreementNumber() {
      super("tokens list");
    }
  }
}
