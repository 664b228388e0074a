package gondulf.ownership;

/// What came of sending a code.
public sealed interface CodeDelivery {

  /// It is on its way.
  record Delivered() implements CodeDelivery {}

  /// None is sent now: one was a moment ago, or this sign-in has had all its tries.
  record TooSoon() implements CodeDelivery {}

  /// Too many were sent of late, to this address, for this website or from this place.
  record TooMany() implements CodeDelivery {}

  /// The mail server will not take it for this address, however often it is asked.
  record Refused() implements CodeDelivery {}

  /// The mail server did not take it just now.
  ///
  /// @param reason what happened, as a sentence for people
  record Undelivered(String reason) implements CodeDelivery {}
}
