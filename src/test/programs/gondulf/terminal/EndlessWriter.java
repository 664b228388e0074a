package gondulf.terminal;

import java.nio.file.Path;

/// Writes an account over and over, until it is killed.
final class EndlessWriter {

  private EndlessWriter() {}

  static void main(String[] arguments) throws SignInFailure {
    var file = new AccountFile(Path.of(arguments[0]), new ProfileName("default"));
    try (var lock = file.lock()) {
      for (int turn = 0; turn >= 0; turn++) {
        lock.write(Accounts.ofLength(turn));
        if (turn == 0) {
          IO.println("writing");
        }
      }
    }
  }
}
