package gondulf.store;

/// The database file cannot be opened, or not be written to, or not by this program.
final class UnusableDatabaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final String ELSEWHERE =
      "Let GONDULF_DATABASE_URL name a file in a directory that this server's user may write to.";

  private static final String RESTORE =
      "Restore the newest backup, as docs/operating.md says; the damaged file is kept.";

  private final String problem;
  private final String advice;

  UnusableDatabaseException(DatabaseFile file, Exception cause) {
    this(
        file,
        "cannot be used: " + cause,
        SqliteFailure.isDamage(cause) ? RESTORE : ELSEWHERE,
        cause);
  }

  UnusableDatabaseException(DatabaseFile file, String problem, String advice, Exception cause) {
    this(file, problem, advice);
    initCause(cause);
  }

  /// @param problem what is the matter with the file, as the rest of a sentence
  /// @param advice what to do, as sentences
  UnusableDatabaseException(DatabaseFile file, String problem, String advice) {
    var sentence = "the database file %s %s".formatted(file.path().toAbsolutePath(), problem);
    super(sentence + ". " + advice);
    this.problem = sentence;
    this.advice = advice;
  }

  String problem() {
    return problem;
  }

  String advice() {
    return advice;
  }
}
