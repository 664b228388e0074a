package gondulf.identity;

/// Whether what a person gave to others is good still.
sealed interface Standing {

  /// It is.
  record Good() implements Standing {}

  /// It is not.
  ///
  /// @param reason as a sentence for whoever develops the app
  record ShutOut(String reason) implements Standing {}

  /// Nobody can say just now.
  ///
  /// @param reason as a part of a sentence
  record Unknown(String reason) implements Standing {}
}
