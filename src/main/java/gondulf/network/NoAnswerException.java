package gondulf.network;

/// Says that a name server gave no answer that could be read.
final class NoAnswerException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String reason;

  NoAnswerException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /// What happened, as a part of a sentence for people.
  String reason() {
    return reason;
  }
}
