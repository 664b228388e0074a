package gondulf.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import gondulf.grant.Agreement;
import gondulf.grant.Agreements;
import gondulf.protocol.Label;
import gondulf.protocol.ProfileUrl;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Shows what people have allowed that goes on, but no tokens: they are not kept.
@Command(
    name = "list",
    description = "Shows what people have allowed that goes on, but not the tokens themselves.")
final class ListTokens implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "WEBSITE", description = "Whose; else everybody's.")
  private Optional<ProfileUrl> website = Optional.empty();

  @Mixin private final Listing listing = new Listing();

  ListTokens(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    var agreements = Agreements.in(surroundings.database(), surroundings.clock());
    var rows =
        website.map(agreements::allowedBy).orElseGet(agreements::all).stream()
            .map(Row::of)
            .toList();
    listing.print(spec.commandLine(), rows, "Nobody has allowed anything that goes on.");
    return ExitCode.OK;
  }

  /// What one person has allowed one app.
  @JsonInclude(Include.NON_ABSENT)
  private record Row(
      long id,
      String me,
      String client,
      Optional<String> label,
      String scope,
      String since,
      Optional<String> lastUsed,
      String expires) {

    static Row of(Agreement agreement) {
      var grant = agreement.grant();
      return new Row(
          agreement.id(),
          grant.me().toString(),
          grant.client().toString(),
          agreement.label().map(Label::text),
          grant.scopes().toString(),
          agreement.since().toString(),
          agreement.lastUsed().map(Instant::toString),
          agreement.expiresAt().toString());
    }

    @Override
    public String toString() {
      return "%4d  %s  %s  %s  [%s]  (until %s)".formatted(id, since, me, client, scope, expires);
    }
  }
}
