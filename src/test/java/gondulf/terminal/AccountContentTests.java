package gondulf.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gondulf.terminal.SignInFailure.UnsafeFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What the file of an account can hold")
class AccountContentTests {

  private static final Account ALICE = Accounts.of("default", "access-secret");

  @TempDir Path home;

  private AccountFile file;

  @BeforeEach
  void chooseAFile() {
    file = new AccountFile(home.resolve("gondulf"), new ProfileName("default"));
  }

  @Test
  void isInAnyScript() throws Exception {
    var scopes = List.of("lesen", "schön", "書く");
    var tokens =
        new TokenSet("at", "Bearer", Optional.empty(), scopes, Optional.empty(), Optional.empty());
    write(ALICE.with(tokens));

    assertThat(file.required().tokens()).isEqualTo(tokens);
  }

  @Test
  void isNotReplacedByWhatIsTooLargeToBeReadAgain() throws Exception {
    write(ALICE);
    var large = Accounts.of("default", "a".repeat(300_000));

    assertThatThrownBy(() -> write(large))
        .isInstanceOf(UnsafeFile.class)
        .hasMessageContaining("too large");
    assertThat(file.required()).isEqualTo(ALICE);
  }

  private void write(Account account) throws Exception {
    try (var lock = file.lock()) {
      lock.write(account);
    }
  }
}
