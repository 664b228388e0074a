package gondulf.signin;

import gondulf.ownership.ProofPolicy;
import gondulf.signin.VisitException.Reason;
import org.springframework.stereotype.Component;

/// Lets only those go on who have shown who they are, in this very sign-in. Who shows anew whose a
/// website is goes on when they have its account, and not before.
@Component
public class Identification {

  private final Demands demands;
  private final ProofPolicy policy;

  Identification(Demands demands, ProofPolicy policy) {
    this.demands = demands;
    this.policy = policy;
  }

  /// Who is there.
  ///
  /// @throws VisitException if something is still to be shown, or whoever runs this server has shut
  ///   the website out
  public Identified of(Visit visit) {
    var claimant = visit.claimant();
    if (!policy.admits(claimant.me())) {
      throw new VisitException(Reason.SHUT_OUT);
    }
    return demands
        .account(visit)
        .filter(_ -> !visit.signIn().isAnew() && demands.of(visit).isMet())
        .map(account -> new Identified(claimant, account, visit.signIn().proofs()))
        .orElseThrow(() -> new VisitException(Reason.TOO_EARLY));
  }
}
