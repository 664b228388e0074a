package gondulf.store;

/// The database file cannot be opened, or not be written to, or not by this program.
final class UnusableDatabaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final String ELSEWHERE =
      "Let GONDULF_DATABASE_URL name a file in a directory that this server's user may write to.";

  private final String advice;

  UnusableDatabaseException(DatabaseFile file, Exception cause) {
    super("the database file %s cannot be used: %s".formatted(file.path(), cause), cause);
    this.advice = ELSEWHERE;
  }

  /// @param problem what is the matter with the file, as the rest of a sentence
  /// @param advice what to do, as sentences
  UnusableDatabaseException(DatabaseFile file, String problem, String advice) {
    super("the database file %s %s".formatted(file.path(), problem));
    this.advice = advice;
  }

  String advice() {
    return advice;
  }
}
