package gondulf.store;

/// The database file cannot be opened, or not be written to.
final class UnusableDatabaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnusableDatabaseException(DatabaseFile file, Exception cause) {
    super("the database file %s cannot be used: %s".formatted(file.path(), cause), cause);
  }
}
