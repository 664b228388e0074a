package gondulf.signin;

import gondulf.identity.AccountNumber;
import gondulf.identity.Presence;
import java.util.Optional;
import java.util.Set;

/// A person at a browser, on the way from a question to an answer.
///
/// @param errand the name of the [ErrandKind]
/// @param query what was asked, as it came
/// @param claimant who they say to be, once they have
/// @param account the account that the website had then
/// @param isAnew whether they show anew whose it is, whatever account it has
/// @param wantsDns whether nothing but DNS may show it
/// @param proofs the ways by which they have shown it, in this sign-in
/// @param acct what was seen in DNS, if that is one of them and may stay
public record SignIn(
    String id,
    String errand,
    String query,
    Optional<Claimant> claimant,
    Optional<AccountNumber> account,
    boolean isAnew,
    boolean wantsDns,
    Set<Presence> proofs,
    Optional<String> acct,
    boolean isDenied) {

  public SignIn {
    proofs = Set.copyOf(proofs);
  }

  /// Where a step of it is.
  public String path(String step) {
    return "/sign-in/" + id + "/" + step;
  }

  /// Whether it is of somebody without an account who has shown nothing yet.
  boolean isUnshown() {
    return account.isEmpty() && proofs.isEmpty() && !wantsDns;
  }

  /// Without the query, which holds the app's state.
  @Override
  public String toString() {
    return "SignIn[" + id + "]";
  }
}
