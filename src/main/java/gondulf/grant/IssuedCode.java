package gondulf.grant;

import static gondulf.protocol.OAuthError.invalidGrant;
import static gondulf.protocol.OAuthError.invalidRequest;
import static gondulf.protocol.OAuthError.invalidTarget;

import gondulf.grant.Redemption.Fault;
import gondulf.grant.Redemption.Granted;
import gondulf.grant.Redemption.Refused;
import gondulf.grant.Redemption.Replayed;
import gondulf.protocol.CodeChallenge;
import gondulf.protocol.OAuthError;
import gondulf.protocol.RedirectUri;
import java.time.Instant;
import java.util.Optional;

/// A code as it was issued. To judge a claim on it takes no database.
///
/// @param spent whether somebody has claimed it
/// @param rests whether the person's account is suspended
record IssuedCode(
    GrantId id,
    Grant grant,
    RedirectUri redirectUri,
    Optional<CodeChallenge> challenge,
    Instant expiresAt,
    boolean spent,
    boolean rests) {

  /// What the first claim gets.
  Redemption answer(Claim claim, Instant now) {
    if (!now.isBefore(expiresAt)) {
      return new Refused(invalidGrant("the code has expired"), Fault.EXPIRED);
    }
    if (grant.hasEnded(now)) {
      return new Refused(invalidGrant("what the person allowed has ended"));
    }
    return objection(claim).<Redemption>map(refused -> refused).orElseGet(() -> granted(claim));
  }

  /// What a claim gets on a code that is no longer to be had, however late it comes. One that the
  /// person took back before anybody had claimed it brought nothing; to claim it is no replay. Of
  /// the others, only who knows everything that belongs to the code is taken seriously; else
  /// anybody who found an old code could take tokens away. While the grant rests, nothing is given
  /// and nothing taken.
  ///
  /// @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-10.5">RFC 6749 §10.5</a>
  Redemption answerAgain(Claim claim) {
    if (rests) {
      return new Refused(invalidGrant("the account rests"));
    }
    if (!spent) {
      return new Refused(invalidGrant("the code was taken back"));
    }
    return objection(claim).isEmpty()
        ? new Replayed(id, grant.client())
        : new Refused(invalidGrant("the code was used before"));
  }

  private Redemption granted(Claim claim) {
    return grant.covers(claim.resources())
        ? new Granted(id, grant.limitedTo(claim.resources()))
        : new Refused(invalidTarget("resource is not among those that were granted"));
  }

  private Optional<Refused> objection(Claim claim) {
    if (claim.client().filter(grant.client()::equals).isEmpty()) {
      return refused(invalidGrant("client_id is not the one the code was issued to"));
    }
    if (!claim.redirectUri().equals(redirectUri.text())) {
      return refused(invalidGrant("redirect_uri is not the one the code was sent to"));
    }
    if (challenge.isEmpty() && claim.verifier().isPresent()) {
      return refused(invalidRequest("code_verifier belongs to a request with code_challenge"));
    }
    if (!challenge.map(each -> isMet(each, claim)).orElse(true)) {
      var error = invalidGrant("code_verifier does not meet the code_challenge");
      return Optional.of(new Refused(error, Fault.WRONG_VERIFIER));
    }
    return Optional.empty();
  }

  private static Optional<Refused> refused(OAuthError error) {
    return Optional.of(new Refused(error));
  }

  private static boolean isMet(CodeChallenge challenge, Claim claim) {
    return claim.verifier().map(challenge::isMetBy).orElse(false);
  }
}
