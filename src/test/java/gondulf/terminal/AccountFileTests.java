package gondulf.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gondulf.terminal.SignInFailure.NotSignedIn;
import gondulf.terminal.SignInFailure.UnsafeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The file of an account")
class AccountFileTests {

  private static final Account ALICE = Accounts.of("default", "access-secret");

  @TempDir Path home;

  private Path folder;
  private AccountFile file;

  @BeforeEach
  void chooseAFolder() {
    folder = home.resolve("config").resolve("gondulf");
    file = new AccountFile(folder, new ProfileName("default"));
  }

  @Test
  void isNotThereBeforeSomebodySignsIn() throws Exception {
    assertThat(file.read()).isEmpty();
    assertThat(folder).doesNotExist();
    assertThatThrownBy(file::required)
        .isInstanceOf(NotSignedIn.class)
        .hasMessageContaining("profile default", "gondulf auth login");
  }

  @Test
  void givesBackWhatWasPutIntoIt() throws Exception {
    write(ALICE);

    assertThat(file.required()).isEqualTo(ALICE);
  }

  @Test
  void isForItsOwnerAloneAndSoIsAllThatStandsBesideIt() throws Exception {
    write(ALICE);

    assertThat(mode(home.resolve("config"))).isEqualTo("rwx------");
    assertThat(mode(folder)).isEqualTo("rwx------");
    assertThat(entries()).containsExactly("default.json", "default.lock");
    assertThat(mode(file.path())).isEqualTo("rw-------");
    assertThat(mode(folder.resolve("default.lock"))).isEqualTo("rw-------");
  }

  @Test
  void isNotMadeForSomebodyWithoutAHome() {
    var homeless = new AccountFile(Path.of("?", "gondulf"), new ProfileName("default"));

    assertThatThrownBy(homeless::lock).isInstanceOf(UnsafeFile.class).hasMessageContaining("HOME");
  }

  @Test
  void isGoneWhenItIsRemovedAndSoIsADraftOfIt() throws Exception {
    write(ALICE);
    Files.writeString(folder.resolve("default.json.new"), "access-secr");
    try (var lock = file.lock()) {
      lock.remove();
    }

    assertThat(entries()).containsExactly("default.lock");
  }

  @Test
  void isWrittenOverTheDraftThatSomebodyWasKilledOver() throws Exception {
    write(ALICE);
    Files.writeString(folder.resolve("default.json.new"), "{\"profile\": \"def");
    var next = Accounts.of("default", "next-secret");
    write(next);

    assertThat(file.required()).isEqualTo(next);
    assertThat(entries()).containsExactly("default.json", "default.lock");
  }

  @ParameterizedTest
  @CsvSource({"rw-r-----", "rw----r--", "rw--w----", "rw-----w-", "rw-rw-rw-"})
  void isRefusedWhenOthersCouldReadOrWriteIt(String permissions) throws Exception {
    write(ALICE);
    Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString(permissions));

    assertThatThrownBy(file::read)
        .isInstanceOf(UnsafeFile.class)
        .hasMessageContaining(file.path().toString(), permissions, "chmod 600");
  }

  @ParameterizedTest
  @CsvSource({"rwxr-xr-x", "rwx--x---", "rwxrwxrwx", "rwx-----x"})
  void isRefusedInAFolderThatOthersCanEnter(String permissions) throws Exception {
    write(ALICE);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));

    assertThatThrownBy(file::read)
        .isInstanceOf(UnsafeFile.class)
        .hasMessageContaining(folder.toString(), permissions, "chmod 700");
    assertThatThrownBy(file::lock).isInstanceOf(UnsafeFile.class);
  }

  @Test
  void isRefusedWhenItBelongsToSomebodyElse() throws Exception {
    write(ALICE);
    assumeTrue(isGivenAway(file.path()), "only root can give a file away");

    assertThatThrownBy(file::read)
        .isInstanceOf(UnsafeFile.class)
        .hasMessageContaining("belongs to another user");
  }

  @Test
  void isRefusedAsASymbolicLinkAndInALinkedFolder() throws Exception {
    write(ALICE);
    var elsewhere = Files.move(folder, home.resolve("elsewhere"));
    Files.createSymbolicLink(folder, elsewhere);
    assertThatThrownBy(file::read).isInstanceOf(UnsafeFile.class).hasMessageContaining("link");
    assertThatThrownBy(file::lock).isInstanceOf(UnsafeFile.class).hasMessageContaining("link");

    Files.delete(folder);
    Files.move(elsewhere, folder);
    var target = Files.move(file.path(), home.resolve("target.json"));
    Files.createSymbolicLink(file.path(), target);
    assertThatThrownBy(file::read).isInstanceOf(UnsafeFile.class).hasMessageContaining("link");
  }

  @Test
  void isRefusedAsAFolderAndItsFolderAsAFile() throws Exception {
    write(ALICE);
    Files.delete(file.path());
    Files.createDirectory(file.path());
    assertThatThrownBy(file::read)
        .isInstanceOf(UnsafeFile.class)
        .hasMessageContaining("not a regular file");

    Files.delete(file.path());
    Files.delete(folder.resolve("default.lock"));
    Files.delete(folder);
    Files.writeString(folder, "");
    assertThatThrownBy(file::read)
        .isInstanceOf(UnsafeFile.class)
        .hasMessageContaining("not a folder");
  }

  @ParameterizedTest
  @ValueSource(strings = {"alice", "alice.example", "a", "7-_.", "a.."})
  void hasTheNameOfItsProfile(String name) {
    var path = new AccountFile(folder, new ProfileName(name)).path();

    assertThat(path.normalize()).isEqualTo(path).isEqualTo(folder.resolve(name + ".json"));
  }

  @Test
  void hidesItsTokensWhereverItIsShown() {
    assertThat(ALICE.toString()).contains("alice.example").doesNotContain("secret");
  }

  private void write(Account account) throws Exception {
    try (var lock = file.lock()) {
      lock.write(account);
    }
  }

  private Stream<String> entries() throws IOException {
    try (var paths = Files.list(folder)) {
      return paths.map(path -> path.getFileName().toString()).sorted().toList().stream();
    }
  }

  private static boolean isGivenAway(Path path) {
    try {
      Files.setAttribute(path, "unix:uid", 4711);
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
