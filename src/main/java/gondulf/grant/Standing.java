package gondulf.grant;

/// How somebody stands who was let in once.
///
/// A reason is for the app's developer, in the characters of an [gondulf.protocol.OAuthError].
public sealed interface Standing {

  /// As when they signed in.
  record Good() implements Standing {}

  /// They are let in no more, or not for now.
  record ShutOut(String reason) implements Standing {}

  /// Nobody could tell: there is nothing to be given, and nothing to be taken.
  record Unknown(String reason) implements Standing {}
}
