package gondulf.mail;

import gondulf.protocol.MalformedValueException;

/// A letter to one person, in plain text. What it says is a secret between this server and them.
public record Letter(MailAddress to, String subject, String text) {

  private static final int LONGEST_SUBJECT = 300;

  /// A line break in the subject would begin another header, so no control character may stand
  /// there.
  public Letter {
    if (subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
      throw new MalformedValueException("must have a subject of 1 to 300 characters");
    }
    if (subject.codePoints().anyMatch(Letter::breaksLine)) {
      throw new MalformedValueException("must have a subject without control characters");
    }
  }

  @Override
  public String toString() {
    return "Letter[to=" + to + ", hidden]";
  }

  private static boolean breaksLine(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
