package gondulf.ownership;

import gondulf.network.Answer;
import gondulf.ownership.OwnershipRecord.Kind;
import gondulf.ownership.RecordCheck.Everywhere;
import gondulf.ownership.RecordCheck.Expired;
import gondulf.ownership.RecordCheck.NotYet;
import gondulf.ownership.RecordCheck.Seen;
import gondulf.ownership.RecordCheck.Unknown;
import gondulf.protocol.Issuer;
import gondulf.protocol.ProfileUrl;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Proof by DNS: a record made for this one sign-in appears below the domain.
///
/// A record that stood there before proves nothing of the person at the browser.
@Component
public class DnsProof {

  /// How long a record is waited for.
  public static final Duration LIFETIME = Duration.ofMinutes(60);

  private static final int MOST_SHOWN = 5;

  private final DnsChallenges challenges;
  private final OwnershipRecords records;
  private final Issuer issuer;

  DnsProof(DnsChallenges challenges, OwnershipRecords records, Issuer issuer) {
    this.challenges = challenges;
    this.records = records;
    this.issuer = issuer;
  }

  /// Makes a record to publish for a sign-in; asked again, it stays the same one until it expires.
  ///
  /// @param attempt at a whole domain
  public void ask(Attempt attempt) {
    if (challenges.find(attempt).isEmpty()) {
      make(attempt, records.hold(attempt.me().host()) ? Kind.PROOF : Kind.ACCOUNT);
    }
  }

  /// Makes a record that may stay and tie the domain to an account: a new one, whatever stands in
  /// DNS already. Asked again, it stays the same one until it expires; a record for one sign-in
  /// that was asked for before is waited for no more.
  ///
  /// @param attempt at a whole domain
  public void askForAccount(Attempt attempt) {
    make(attempt, Kind.ACCOUNT);
  }

  /// Makes a record for this one sign-in, to stand beside the one that ties the domain.
  ///
  /// @param attempt at a whole domain
  public void askForProof(Attempt attempt) {
    make(attempt, Kind.PROOF);
  }

  private void make(Attempt attempt, Kind kind) {
    challenges.make(attempt, OwnershipRecord.made(kind, issuer));
  }

  /// What was asked for, while it is waited for.
  public Optional<RequestedRecord> find(Attempt attempt) {
    return challenges
        .find(attempt)
        .map(record ->
            new RequestedRecord(
                OwnershipRecord.nameAt(attempt.me().host()),
                record.text(),
                record.kind() == Kind.PROOF,
                record.account()));
  }

  /// The record by which a domain is tied to an account, as it should stand there.
  public RequestedRecord tie(ProfileUrl me, String account) {
    var record = new OwnershipRecord(Kind.ACCOUNT, account, issuer.toString());
    return new RequestedRecord(
        OwnershipRecord.nameAt(me.host()), record.text(), false, Optional.of(account));
  }

  /// Looks for the record, and changes nothing.
  public RecordCheck look(Attempt attempt) {
    return challenges
        .find(attempt)
        .map(record -> look(attempt.me().host(), record))
        .orElseGet(Expired::new);
  }

  /// Looks for the record and, if it is there, takes it as the proof, once.
  public RecordCheck check(Attempt attempt) {
    var look = look(attempt);
    return look instanceof Seen && !challenges.spend(attempt) ? new Expired() : look;
  }

  private RecordCheck look(String host, OwnershipRecord record) {
    return switch (records.at(host)) {
      case Answer.Failed<String>(var reason) -> new Unknown(reason);
      case Answer.Absent<String> _ -> new NotYet(List.of());
      case Answer.Found<String>(var values) -> {
        if (values.stream().noneMatch(record::isSaidBy)) {
          yield new NotYet(values.stream().limit(MOST_SHOWN).toList());
        }
        yield hereOrEverywhere(host, record);
      }
    };
  }

  /// Where nobody can say whether there is a wildcard, the record is not taken for seen.
  private RecordCheck hereOrEverywhere(String host, OwnershipRecord record) {
    return switch (records.atAnyName(host)) {
      case Answer.Failed<String>(var reason) -> new Unknown(reason);
      case Answer.Absent<String> _ -> new Seen(record.account());
      case Answer.Found<String>(var values) ->
          values.stream().anyMatch(record::isSaidBy)
              ? new Everywhere()
              : new Seen(record.account());
    };
  }

  /// What a person is asked to publish.
  ///
  /// @param isTemporary whether it may go away after the sign-in; otherwise it may stay
  /// @param account its `acct`, if it may stay
  public record RequestedRecord(
      String name, String text, boolean isTemporary, Optional<String> account) {}
}
