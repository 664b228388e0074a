package gondulf.terminal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gondulf.terminal.SignInFailure.UnsafeFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The file of an account that somebody has tampered with")
class TamperedFileTests {

  private static final Account ALICE = Accounts.of("default", "access-secret");

  @TempDir Path home;

  private AccountFile file;

  @BeforeEach
  void signIn() throws SignInFailure {
    file = new AccountFile(home.resolve("gondulf"), new ProfileName("default"));
    try (var lock = file.lock()) {
      lock.write(ALICE);
    }
  }

  @ParameterizedTest
  @MethodSource("tampered")
  void isRefusedWithoutAWordOfWhatItSays(String content) throws Exception {
    Files.writeString(file.path(), content);

    assertThatThrownBy(file::read)
        .isInstanceOf(UnsafeFile.class)
        .hasMessageContaining("is not what this program has written there", "sign in again")
        .hasNoCause()
        .message()
        .doesNotContain("secret");
  }

  static Stream<String> tampered() {
    var whole = AccountText.of(ALICE);
    return Stream.of(
        "",
        "null",
        "[]",
        "secret",
        "\0\0\0",
        whole.substring(0, whole.length() / 2),
        whole + "{}",
        whole.replace("\"version\" : 1", "\"version\" : 1.0"),
        whole.replace("\"version\" : 1", "\"version\" : 4294967297"),
        whole.replace("\"server\" : {", "\"server\" : [], \"x\" : {"),
        whole.replace("\"scopes\" : [", "\"scopes\" : [ null,"),
        whole.replace("\"version\" : 1", "\"version\" : 2"),
        whole.replace("\"version\" : 1", "\"version\" : 1, \"version\" : 1"),
        whole.replace("\"default\"", "\"other\""),
        whole.replace("\"default\"", "\"../default\""),
        whole.replace("\"access-secret\"", "null"),
        whole.replace("\"access-secret\"", "[\"access-secret\"]"),
        whole.replace("access-secret", "access-secret\\r\\nX-Injected: 1"),
        whole.replace("access-secret", ""),
        whole.replace("https://id.example/token", "http://id.example/token"),
        whole.replace("https://id.example/token", "file:///etc/passwd"),
        whole.replace("2026-11-22T13", "2026-13-22T13"),
        whole.replace("true", "\"true\""));
  }

  @Test
  void isRefusedWhenItIsTooLarge() throws Exception {
    Files.writeString(file.path(), " ".repeat(1 << 20) + AccountText.of(ALICE));

    assertThatThrownBy(file::read).isInstanceOf(UnsafeFile.class).hasMessageContaining("too large");
  }
}
