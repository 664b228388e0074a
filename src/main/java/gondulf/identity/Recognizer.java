package gondulf.identity;

import gondulf.identity.Recognition.Contested;
import gondulf.identity.Recognition.Known;
import gondulf.identity.Recognition.Stranger;
import gondulf.identity.Recognition.Suspended;
import gondulf.identity.Recognition.Tie;
import gondulf.identity.Recognition.Unsure;
import gondulf.network.Answer;
import gondulf.ownership.DomainTies;
import gondulf.protocol.ProfileUrl;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Tells whom a website is known as, by what is remembered and by what DNS says at this moment.
///
/// Pages of a domain are known by what is remembered alone: DNS speaks for whole domains.
@Component
public class Recognizer {

  private final Accounts accounts;
  private final PinCheck pins;
  private final DomainTies ties;
  private final OwnRecords own;

  Recognizer(Accounts accounts, PinCheck pins, DomainTies ties, OwnRecords own) {
    this.accounts = accounts;
    this.pins = pins;
    this.ties = ties;
    this.own = own;
  }

  /// Asks DNS, and does at once what follows of the answer. It is not to be asked in a transaction.
  public Recognition recognize(ProfileUrl me) {
    return accounts
        .find(me)
        .map(account ->
            account.pin().isPresent() ? recognition(pins.check(account)) : untied(account))
        .orElseGet(() -> stranger(me));
  }

  private static Recognition recognition(PinFinding finding) {
    return switch (finding) {
      case PinFinding.Kept(var account, var missingUntil) -> new Known(account, missingUntil);
      case PinFinding.Resting(var account, var since) -> new Suspended(account, since);
      case PinFinding.Ended(var account) -> new Stranger(Tie.ELSEWHERE, Optional.of(account));
      case PinFinding.Unsure(var account, var reason) -> new Unsure(account, reason);
    };
  }

  /// Nothing was ever said of an account without a pin: where nobody can say, it goes on so. Nor
  /// does a record say anything that its owner was asked for.
  private Recognition untied(Account account) {
    return switch (ties.of(account.me())) {
      case Answer.Found<String>(var values) when !own.of(account.me()).containsAll(values) ->
          new Contested(account);
      case Answer.Found<String> _, Answer.Absent<String> _, Answer.Failed<String> _ ->
          new Known(account, Optional.empty());
    };
  }

  private Recognition stranger(ProfileUrl me) {
    var tie =
        switch (ties.of(me)) {
          case Answer.Found<String> _ -> Tie.ELSEWHERE;
          case Answer.Absent<String> _ -> Tie.NONE;
          case Answer.Failed<String> _ -> Tie.UNKNOWN;
        };
    return new Stranger(tie, Optional.empty());
  }
}
