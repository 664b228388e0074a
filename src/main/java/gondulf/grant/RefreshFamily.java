package gondulf.grant;

import static gondulf.protocol.OAuthError.invalidGrant;
import static gondulf.protocol.OAuthError.invalidScope;
import static gondulf.protocol.OAuthError.invalidTarget;

import gondulf.grant.Redemption.Granted;
import gondulf.grant.Rotation.Refused;
import gondulf.grant.Rotation.Repeated;
import gondulf.grant.Rotation.Reused;
import gondulf.grant.Rotation.Rotated;
import gondulf.protocol.OAuthError;
import gondulf.protocol.Secret;
import gondulf.protocol.SecretHash;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// The refresh tokens of one grant, of which one at a time is good. To judge a claim on them takes
/// no database.
///
/// @param grant its profile is not read, since a refresh tells none
/// @param rests whether the person's account is suspended
/// @param turn of the token that is good
/// @param previous of the one before it, if there was one
/// @see <a href="https://www.rfc-editor.org/rfc/rfc9700#section-4.14.2">RFC 9700 §4.14.2</a>
record RefreshFamily(
    GrantId id,
    Grant grant,
    boolean revoked,
    boolean rests,
    SecretHash turn,
    Optional<Previous> previous,
    Instant expiresAt) {

  /// For how long the token just used still brings its successor.
  static final Duration GRACE = Duration.ofSeconds(10);

  /// What a claim gets.
  ///
  /// A claim of another app changes nothing, whatever it shows; nor does one that asks for too
  /// much, or any while the grant rests.
  ///
  /// @param fresh makes the seed of a successor
  /// @param wait since the claim came
  Rotation answer(RefreshClaim claim, Supplier<Secret> fresh, Wait wait) {
    if (!claim.client().equals(grant.client())) {
      return refused("client_id is not the one the refresh token was issued to");
    }
    if (revoked) {
      return refused("the refresh token was taken back");
    }
    if (rests) {
      return refused("the account rests");
    }
    var shown = claim.token().turn().hash();
    if (turn.matches(shown)) {
      return unlessRefused(
          claim, wait.now(), each -> new Rotated(each, claim.token(), fresh.get()));
    }
    return previous
        .filter(each -> each.turn().matches(shown) && each.isRecent(wait))
        .map(each -> repeated(claim, each, wait.now()))
        .orElseGet(() -> new Reused(id));
  }

  private Rotation repeated(RefreshClaim claim, Previous used, Instant now) {
    return unlessRefused(claim, now, each -> new Repeated(each, claim.token().next(used.seed())));
  }

  private Rotation unlessRefused(
      RefreshClaim claim, Instant now, Function<Granted, Rotation> accept) {
    return objection(claim, now)
        .<Rotation>map(Refused::new)
        .orElseGet(() -> accept.apply(new Granted(id, grant.narrowedTo(claim))));
  }

  private Optional<OAuthError> objection(RefreshClaim claim, Instant now) {
    if (grant.hasEnded(now)) {
      return Optional.of(invalidGrant("what the person allowed has ended"));
    }
    if (!now.isBefore(expiresAt)) {
      return Optional.of(invalidGrant("the refresh token was not used for too long"));
    }
    if (!claim.scopes().map(grant.scopes()::containsAll).orElse(true)) {
      return Optional.of(invalidScope("scope is more than was granted"));
    }
    return grant.covers(claim.resources())
        ? Optional.empty()
        : Optional.of(invalidTarget("resource is not among those that were granted"));
  }

  private static Rotation refused(String why) {
    return new Refused(invalidGrant(why));
  }

  /// The turn that was good before, and what its successor was made with.
  record Previous(SecretHash turn, Secret seed, Instant usedAt) {

    /// Whether it was used just before the claim came, or while that waited: so it was good when it
    /// was shown. A clock that was set back must not make a token that was used an hour ago a
    /// recent one.
    boolean isRecent(Wait wait) {
      return usedAt.isAfter(wait.since().minus(GRACE)) && usedAt.isBefore(wait.now().plus(GRACE));
    }
  }

  /// From when a claim came until it is judged: for no time, or for as long as somebody was asked
  /// whether its person is let in.
  record Wait(Instant since, Instant now) {}
}
