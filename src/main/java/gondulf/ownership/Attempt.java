package gondulf.ownership;

import gondulf.protocol.ProfileUrl;

/// One sign-in's attempt to show that one website is somebody's: what a proof belongs to.
///
/// A code or a record made for one is nothing to any other, be it the same sign-in naming another
/// website.
///
/// @param isAnew whether it is of somebody who shows anew whose the website is, so that they use up
///   nothing that its owner needs
public record Attempt(String signIn, ProfileUrl me, boolean isAnew) {

  public Attempt(String signIn, ProfileUrl me) {
    this(signIn, me, false);
  }
}
