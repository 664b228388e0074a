package gondulf.ownership;

/// What came of a code that was typed.
public sealed interface CodeVerdict {

  /// It is the code: whoever typed it reads the mail of the owner, now.
  record Proven() implements CodeVerdict {}

  /// It is not.
  ///
  /// @param left how many tries this code has left
  record Wrong(int left) implements CodeVerdict {}

  /// The code can't be used any more: too old, used, or tried too often.
  record Spent() implements CodeVerdict {}

  /// Somebody tried too often for this website or its address of late, in whichever sign-ins.
  record ShutOut() implements CodeVerdict {}
}
