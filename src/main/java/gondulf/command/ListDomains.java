package gondulf.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import gondulf.identity.Account;
import gondulf.identity.Accounts;
import gondulf.mail.MailAddress;
import gondulf.ownership.Way;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Shows which websites have an account here.
@Command(
    name = "domains",
    description = "Shows which websites have an account here, and since when.")
final class ListDomains implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Mixin private final Listing listing = new Listing();

  ListDomains(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    var rows =
        Accounts.in(surroundings.database(), surroundings.clock()).list().stream()
            .map(Row::of)
            .toList();
    listing.print(spec.commandLine(), rows, "No website has an account yet.");
    return ExitCode.OK;
  }

  /// An account in the list.
  ///
  /// @param mail the pinned address, masked
  /// @param tied whether a record in DNS ties the domain to the account
  @JsonInclude(Include.NON_ABSENT)
  private record Row(
      String me,
      String enrolled,
      List<String> shownBy,
      Optional<String> mail,
      boolean tied,
      Optional<String> suspended) {

    static Row of(Account account) {
      return new Row(
          account.me().toString(),
          account.enrolledAt().toString(),
          account.controls().stream().map(Row::word).sorted().toList(),
          account.mail().map(MailAddress::masked),
          account.pin().isPresent(),
          account.suspendedAt().map(Instant::toString));
    }

    private static String word(Way way) {
      return way.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
      return "%s  %s  (shown by %s%s%s%s)"
          .formatted(
              enrolled,
              me,
              String.join(" and ", shownBy),
              mail.map(", codes go to %s"::formatted).orElse(""),
              tied ? ", tied by DNS" : "",
              suspended.map(", suspended since %s"::formatted).orElse(""));
    }
  }
}
