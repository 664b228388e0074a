package gondulf.signin;

import gondulf.identity.Presence;
import gondulf.ownership.Attempt;
import gondulf.protocol.Parameters;
import gondulf.protocol.Secret;
import gondulf.signin.VisitException.Reason;
import java.net.URI;

/// One step of a sign-in, by the browser that began it.
///
/// Only [VisitResolver] makes one, and of a form only if it came from a page of this sign-in: a
/// controller that has one need not check again.
///
/// @param formSecret stands in each form of the sign-in, and must come back with it
/// @param parameters those of the form, or of the query
public record Visit(SignIn signIn, Secret formSecret, Parameters parameters) {

  /// Who is being signed in, if the sign-in has come so far and is not over.
  public Claimant claimant() {
    if (signIn.isDenied()) {
      throw new VisitException(Reason.ENDED);
    }
    return signIn.claimant().orElseThrow(() -> new VisitException(Reason.TOO_EARLY));
  }

  /// What each proof of this step belongs to. What was asked of the owner of an account proves
  /// nothing anew, nor the other way round.
  public Attempt attempt() {
    return signIn.isAnew()
        ? new Attempt(signIn.id() + " anew", claimant().me(), true)
        : new Attempt(signIn.id(), claimant().me());
  }

  /// Whether this was shown already, in this sign-in.
  boolean hasShown(Presence way) {
    return !signIn.isDenied() && signIn.proofs().contains(way);
  }

  /// The same visit, of a sign-in that has gone on.
  Visit with(SignIn later) {
    return new Visit(later, formSecret, parameters);
  }

  /// Where a step of this sign-in is.
  public URI at(String step) {
    return URI.create(signIn.path(step));
  }
}
