package gondulf.ownership;

import gondulf.outbound.Fetcher;
import gondulf.ownership.Delegation.Given;
import gondulf.ownership.Delegation.Missing;
import gondulf.protocol.Issuer;
import gondulf.protocol.ProfileUrl;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Asks websites whether this server may speak for them.
@Component
public class Ownership {

  private final Fetcher fetcher;
  private final OwnershipRecords records;
  private final ProofPolicy policy;
  private final Issuer issuer;

  Ownership(Fetcher fetcher, OwnershipRecords records, ProofPolicy policy, Issuer issuer) {
    this.fetcher = fetcher;
    this.records = records;
    this.policy = policy;
    this.issuer = issuer;
  }

  /// What a website says, asked for anew, and whether its owner can then prove that it is theirs.
  /// No mail is sent before it says yes.
  public Delegation delegation(ProfileUrl typed) {
    return switch (delegationAlone(typed)) {
      case Given given -> withAWay(given);
      case Missing missing -> missing;
    };
  }

  /// What a website says, asked for anew, whatever way its owner has to prove that it is theirs:
  /// one who is known here may have others than the website shows.
  public Delegation delegationAlone(ProfileUrl typed) {
    return policy
        .objection(typed)
        .<Delegation>map(finding -> new Missing(typed, finding))
        .orElseGet(() -> ask(typed));
  }

  private Delegation ask(ProfileUrl typed) {
    return switch (new Website(typed, fetcher.fetch(typed.url())).delegationTo(issuer)) {
      case Given given -> given;
      case Missing missing when missing.finding().isUnread() && records.delegate(typed) ->
          new Given(typed, Optional.empty(), Optional.empty(), Optional.empty());
      case Missing missing -> missing;
    };
  }

  private Delegation withAWay(Given given) {
    return policy.isSatisfiedBy(policy.ways(given.me(), given.mail()))
        ? given
        : new Missing(given.me(), policy.noWay(given.me(), given.mail()));
  }
}
