package gondulf.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// Renews an account when it is told to, and says which token it has then. It notes each time that
/// a server would have been asked.
final class RenewingProgram {

  private RenewingProgram() {}

  static void main(String[] arguments) throws SignInFailure {
    var notes = Path.of(arguments[1]);
    var file = new AccountFile(Path.of(arguments[0]), new ProfileName("default"));
    var seen = file.required();
    IO.println("ready");
    IO.readln();
    var renewed = new Renewal(file, account -> next(account, notes)).renewed(seen);
    IO.println(renewed.tokens().accessToken());
  }

  private static TokenSet next(Account account, Path notes) {
    try {
      Files.writeString(
          notes,
          account.tokens().accessToken() + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
      Thread.sleep(100);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return Accounts.tokens(
        account.tokens().accessToken() + "+", Optional.of("next"), Accounts.NOON.plusSeconds(7200));
  }
}
