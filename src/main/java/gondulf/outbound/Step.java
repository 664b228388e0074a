package gondulf.outbound;

/// What one server answered to one request.
sealed interface Step {

  /// The answer is here.
  record Arrived(Fetched.Document document) implements Step {}

  /// The answer is elsewhere.
  record Moved(int status, String location) implements Step {}

  /// There is none.
  record Lost(Fetched.Trouble trouble) implements Step {}
}
