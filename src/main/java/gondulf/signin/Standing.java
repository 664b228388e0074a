package gondulf.signin;

/// Who somebody is to this server, by whose choice the words of a page go.
///
/// @param isOwner whether they come back to an account of theirs
/// @param isAnew whether they show anew whose the website is
record Standing(boolean isOwner, boolean isAnew) {

  static Standing of(SignIn signIn, boolean isOwner) {
    return new Standing(isOwner, signIn.isAnew());
  }
}
