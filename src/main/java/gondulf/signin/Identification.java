package gondulf.signin;

import static java.util.Objects.requireNonNull;

import gondulf.ownership.ProofPolicy;
import gondulf.signin.VisitException.Reason;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Lets only those go on who have shown who they are, in this very sign-in. Who shows anew whose a
/// website is goes on when they have its account, and not before.
@Component
public class Identification {

  private final Demands demands;
  private final ProofPolicy policy;
  private final TransactionTemplate transaction;

  Identification(Demands demands, ProofPolicy policy, TransactionTemplate transaction) {
    this.demands = demands;
    this.policy = policy;
    this.transaction = transaction;
  }

  /// Does something for who is there, in one transaction: nobody gets the website in between.
  public <T> T of(Visit visit, Function<Identified, T> then) {
    return requireNonNull(transaction.execute(_ -> then.apply(of(visit))));
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
