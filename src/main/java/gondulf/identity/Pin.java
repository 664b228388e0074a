package gondulf.identity;

import gondulf.identity.PinVerdict.ChangedHands;
import gondulf.identity.PinVerdict.Gone;
import gondulf.identity.PinVerdict.Held;
import gondulf.identity.PinVerdict.Missing;
import gondulf.identity.PinVerdict.Unanswered;
import gondulf.identity.PinVerdict.Unsure;
import gondulf.network.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The record that ties a domain to an account: as long as it stands in DNS, the domain is still
/// that person's.
///
/// @param account its `acct`
/// @param seenAt when DNS last said whether it is there
/// @param absentSince since when it is not
public record Pin(String account, Instant seenAt, Optional<Instant> absentSince) {

  /// For how long the record may be missing before the account rests.
  public static final Duration GRACE = Duration.ofDays(7);

  /// For how long the last answer counts where DNS gives none.
  static final Duration MEMORY = Duration.ofHours(24);

  static Pin seen(String account, Instant now) {
    return new Pin(account, now, Optional.empty());
  }

  /// Until when the record may be missing, if it is.
  public Optional<Instant> missingUntil() {
    return absentSince.map(since -> since.plus(GRACE));
  }

  /// What an answer means: which accounts of this server the domain is tied to.
  ///
  /// This one being there is all that counts, whatever stands beside it. That nobody could say
  /// never means that it is not.
  PinVerdict judge(Answer<String> accounts, Instant now) {
    return switch (accounts) {
      case Answer.Found<String>(var values) when values.contains(account) -> new Held();
      case Answer.Found<String> _ -> new ChangedHands();
      case Answer.Absent<String> _ -> absent(now);
      case Answer.Failed<String>(var reason) -> unanswered(reason, now);
    };
  }

  /// The pin as it is kept from then on.
  Pin after(PinVerdict verdict, Instant now) {
    return switch (verdict) {
      case Held _ -> seen(account, now);
      case Missing(var since, _) -> new Pin(account, now, Optional.of(since));
      case Gone(var since) -> new Pin(account, now, Optional.of(since));
      case ChangedHands _, Unanswered _, Unsure _ -> this;
    };
  }

  /// A clock that was set back makes an absence begin now at the latest, so that it ends.
  private PinVerdict absent(Instant now) {
    var since = absentSince.filter(each -> each.isBefore(now)).orElse(now);
    var until = since.plus(GRACE);
    return now.isBefore(until) ? new Missing(since, until) : new Gone(since);
  }

  /// A clock that was set back must not make an answer count for longer.
  private PinVerdict unanswered(String reason, Instant now) {
    return Duration.between(seenAt, now).abs().compareTo(MEMORY) < 0
        ? new Unanswered(seenAt)
        : new Unsure(reason);
  }
}
