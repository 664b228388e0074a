package gondulf.authorization;

import gondulf.ownership.Way;
import java.util.Optional;
import java.util.Set;

/// A person at a browser, on the way from an app's question to an answer.
///
/// @param query what the app asked, as it came
/// @param claimant who they say to be, once they have
/// @param proofs the ways by which they have shown it, in this sign-in
record SignIn(
    String id, String query, Optional<Claimant> claimant, Set<Way> proofs, boolean isDenied) {

  SignIn {
    proofs = Set.copyOf(proofs);
  }

  /// Where a step of it is.
  String path(String step) {
    return "/sign-in/" + id + "/" + step;
  }

  /// Without the query, which holds the app's state.
  @Override
  public String toString() {
    return "SignIn[" + id + "]";
  }
}
