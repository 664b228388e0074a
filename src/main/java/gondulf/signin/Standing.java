package gondulf.signin;

/// Who somebody is to this server, by whose choice the words of a page go.
///
/// @param isOwner whether they come back to an account of theirs
/// @param isIncomplete whether it lacks a proof that the operator asks for by now
/// @param isAnew whether they show anew whose the website is
/// @param mayBeginAnew whether they may do so instead
record Standing(boolean isOwner, boolean isIncomplete, boolean isAnew, boolean mayBeginAnew) {

  static Standing of(SignIn signIn, Demand demand, Wanted wanted) {
    return switch (demand) {
      case Demand.Control _ -> new Standing(false, false, signIn.isAnew(), false);
      case Demand.Return known ->
          new Standing(true, !known.lacking().isEmpty(), false, wanted == Wanted.PRESENCE);
    };
  }
}
