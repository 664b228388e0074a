package gondulf.mail;

/// What came of sending a letter. A reason is a sentence for the person who waits for it; what
/// happened in detail stands in the log.
public sealed interface Sent {

  /// The mail server has taken the letter.
  record Delivered() implements Sent {}

  /// The mail server said no to this address or this letter, and will say so again.
  record Refused(String reason) implements Sent {}

  /// No mail server could be used just now.
  record Unavailable(String reason) implements Sent {}
}
