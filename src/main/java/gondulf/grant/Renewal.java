package gondulf.grant;

import static java.util.Objects.requireNonNull;

import gondulf.grant.Exchange.Outcome;
import gondulf.grant.Redemption.Granted;
import gondulf.meter.Audit;
import gondulf.meter.SecurityEvent;
import gondulf.protocol.ProfileUrl;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The life of refresh tokens: the first comes of a code, each other one of the one before.
///
/// Whether the person is let in still may have to be asked of others. Then the transaction ends
/// without a change, they are asked, and all is judged anew.
@Component
class Renewal {

  private final RefreshTokens refreshTokens;
  private final Issuance issuance;
  private final InstantSource clock;
  private final TransactionTemplate transaction;

  Renewal(
      RefreshTokens refreshTokens,
      Issuance issuance,
      InstantSource clock,
      TransactionTemplate transaction) {
    this.refreshTokens = refreshTokens;
    this.issuance = issuance;
    this.clock = clock;
    this.transaction = transaction;
  }

  /// The first refresh token of a grant, if it is one that can be renewed.
  Optional<RefreshToken> first(Granted granted) {
    return granted.grant().renewable()
        ? Optional.of(refreshTokens.issue(granted))
        : Optional.empty();
  }

  Outcome of(RefreshClaim claim) {
    return settled(claim, clock.instant(), issuance::known);
  }

  /// Whoever was asked is not asked again: their answer is what is known the second time.
  private Outcome settled(
      RefreshClaim claim, Instant since, Function<ProfileUrl, Optional<Standing>> known) {
    return switch (attempt(claim, since, known)) {
      case Attempt.Settled(var outcome) -> outcome;
      case Attempt.Unsettled(var me) -> {
        var standing = issuance.ask(me);
        yield settled(claim, since, _ -> Optional.of(standing));
      }
    };
  }

  private Attempt attempt(
      RefreshClaim claim, Instant since, Function<ProfileUrl, Optional<Standing>> known) {
    return requireNonNull(
        transaction.execute(_ ->
            switch (refreshTokens.judge(claim, since)) {
              case Rotation.Rotated rotated ->
                  given(rotated.granted(), known, () -> refreshTokens.rotate(rotated));
              case Rotation.Repeated(var granted, var next) -> given(granted, known, () -> next);
              case Rotation.Reused(var id) -> {
                Audit.of(SecurityEvent.REFRESH_TOKEN_REPLAYED)
                    .with("client", claim.client())
                    .write();
                yield new Attempt.Settled(
                    issuance.takenBack(id, "the refresh token", claim.client()));
              }
              case Rotation.Refused(var error) -> new Attempt.Settled(new Outcome.Denied(error));
            }));
  }

  private Attempt given(
      Granted granted,
      Function<ProfileUrl, Optional<Standing>> known,
      Supplier<RefreshToken> next) {
    var me = granted.grant().me();
    return known
        .apply(me)
        .map(standing -> issuance.issue(granted, standing, () -> Optional.of(next.get())))
        .<Attempt>map(Attempt.Settled::new)
        .orElseGet(() -> new Attempt.Unsettled(me));
  }

  /// What came of one transaction.
  private sealed interface Attempt {

    /// The app has its answer.
    record Settled(Outcome outcome) implements Attempt {}

    /// Nothing was changed: others have to be asked about the person.
    record Unsettled(ProfileUrl me) implements Attempt {}
  }
}
