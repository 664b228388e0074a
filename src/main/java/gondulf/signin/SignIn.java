package gondulf.signin;

import gondulf.ownership.Way;
import java.util.Optional;
import java.util.Set;

/// A person at a browser, on the way from a question to an answer.
///
/// @param errand the name of the [ErrandKind]
/// @param query what was asked, as it came
/// @param claimant who they say to be, once they have
/// @param proofs the ways by which they have shown it, in this sign-in
public record SignIn(
    String id,
    String errand,
    String query,
    Optional<Claimant> claimant,
    Set<Way> proofs,
    boolean isDenied) {

  public SignIn {
    proofs = Set.copyOf(proofs);
  }

  /// Where a step of it is.
  public String path(String step) {
    return "/sign-in/" + id + "/" + step;
  }

  /// Without the query, which holds the app's state.
  @Override
  public String toString() {
    return "SignIn[" + id + "]";
  }
}
