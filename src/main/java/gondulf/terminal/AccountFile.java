package gondulf.terminal;

import gondulf.terminal.SignInFailure.NotSignedIn;
import gondulf.terminal.SignInFailure.UnsafeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/// The file that keeps an account for its owner alone. It is there as a whole or not at all, at any
/// moment, whoever writes it or is killed while writing.
///
/// It is read by anybody at any time, and changed by whoever holds its [AccountLock].
public final class AccountFile {

  private final Path folder;
  private final ProfileName name;

  public AccountFile(Path folder, ProfileName name) {
    this.folder = folder;
    this.name = name;
  }

  public Path path() {
    return folder.resolve(name + ".json");
  }

  /// Who is signed in under this name.
  ///
  /// @throws UnsafeFile if somebody else could have read or written it, or it is broken
  public Optional<Account> read() throws UnsafeFile {
    try {
      if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
        return Optional.empty();
      }
      OwnerOnly.FOLDER.check(folder);
      if (!Files.exists(path(), LinkOption.NOFOLLOW_LINKS)) {
        return Optional.empty();
      }
      OwnerOnly.FILE.check(path());
      return Optional.of(parse(WholeFile.at(path()).read()));
    } catch (IOException e) {
      throw Unusable.file(path(), e);
    }
  }

  /// Who is signed in under this name, since somebody has to be.
  public Account required() throws UnsafeFile, NotSignedIn {
    return read()
        .orElseThrow(
            () -> new NotSignedIn("Nobody is signed in under the profile %s.".formatted(name)));
  }

  /// Waits until nobody else changes the account, and keeps others from it until it is closed.
  public AccountLock lock() throws UnsafeFile {
    try {
      PrivateFolder.make(folder);
      return AccountLock.wait(this, folder.resolve(name + ".lock"));
    } catch (IOException e) {
      throw Unusable.file(folder, e);
    }
  }

  private Account parse(String text) throws UnsafeFile {
    try {
      var account = AccountText.read(text);
      if (account.profile().equals(name.text())) {
        return account;
      }
    } catch (RuntimeException _) {
      // What is wrong with it may be a token, and is not told.
    }
    throw new UnsafeFile(
        path(), "is not what this program has written there", "Remove it, and sign in again.");
  }
}
