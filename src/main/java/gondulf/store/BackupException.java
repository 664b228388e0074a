package gondulf.store;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/// A backup that could not be written, or not be restored, in a sentence.
final class BackupException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BackupException(String sentence) {
    super(sentence);
  }

  BackupException(String sentence, Exception cause) {
    super(sentence + ": " + words(cause), cause);
  }

  /// Of some failures of files, the message is the file's name alone.
  private static String words(Exception cause) {
    return switch (cause) {
      case AccessDeniedException denied -> denied.getFile() + " may not be written by this user";
      case FileSystemException failure when failure.getReason() == null -> cause.toString();
      default -> String.valueOf(cause.getMessage());
    };
  }
}
