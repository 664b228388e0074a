package gondulf.terminal;

import gondulf.terminal.SignInFailure.UnsafeFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;

/// What the system says against the use of a file, as a sentence.
final class Unusable {

  private Unusable() {}

  static UnsafeFile file(Path file, IOException why) {
    var reason =
        switch (why) {
          case AccessDeniedException _ -> "access is denied";
          case FileSystemException e ->
              Optional.ofNullable(e.getReason()).orElse(e.getClass().getSimpleName());
          default -> String.valueOf(why.getMessage());
        };
    return new UnsafeFile(
        file,
        "can't be used: " + reason,
        "Make room for it, or set XDG_CONFIG_HOME to a folder of your own.");
  }
}
