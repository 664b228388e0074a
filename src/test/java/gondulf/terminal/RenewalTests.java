package gondulf.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gondulf.terminal.SignInFailure.NetworkFailed;
import gondulf.terminal.SignInFailure.NotSignedIn;
import gondulf.testing.ChildProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Tokens are renewed")
class RenewalTests {

  private static final TokenSet NEXT =
      Accounts.tokens("next", Optional.of("next"), Accounts.NOON.plusSeconds(7200));

  @TempDir Path home;

  private final List<Account> asked = new ArrayList<>();
  private AccountFile file;
  private Renewal renewal;

  @BeforeEach
  void signIn() throws SignInFailure {
    file = new AccountFile(home.resolve("gondulf"), new ProfileName("default"));
    renewal =
        new Renewal(
            file,
            account -> {
              asked.add(account);
              return NEXT;
            });
    keep(Accounts.of("default", "first"));
  }

  @Test
  void onlyWhenTheyHaveEndedOrAreAboutTo() throws Exception {
    var end = Accounts.NOON.plusSeconds(3600);

    assertThat(renewal.fresh(end.minusSeconds(31)).tokens().accessToken()).isEqualTo("first");
    assertThat(asked).isEmpty();
    assertThat(renewal.fresh(end.minusSeconds(29)).tokens()).isEqualTo(NEXT);
    assertThat(asked).hasSize(1);
    assertThat(file.required().tokens()).isEqualTo(NEXT);
    assertThat(file.required().signedInAt()).isEqualTo(Accounts.NOON);
  }

  @Test
  void notWithoutARefreshToken() throws Exception {
    var end = Accounts.NOON.plusSeconds(10);
    keep(Accounts.with("default", Accounts.tokens("only", Optional.empty(), end)));

    assertThat(renewal.fresh(Accounts.NOON).tokens().accessToken()).isEqualTo("only");
    assertThatThrownBy(() -> renewal.fresh(end)).isInstanceOf(NotSignedIn.class);
    assertThat(asked).isEmpty();
  }

  @Test
  void andTheOldOnesStayWhereTheServerGivesNone() throws Exception {
    var failing =
        new Renewal(
            file,
            _ -> {
              throw new NetworkFailed("Nothing answers");
            });
    var seen = file.required();

    assertThatThrownBy(() -> failing.renewed(seen)).isInstanceOf(NetworkFailed.class);
    assertThat(file.required()).isEqualTo(seen);
    assertThat(renewal.renewed(seen).tokens()).isEqualTo(NEXT);
  }

  @Test
  void onceForAllProcessesThatNeedItAtTheSameTime() throws Exception {
    var notes = home.resolve("asked.txt");
    var folder = home.resolve("gondulf").toString();
    var programs = new ArrayList<ChildProgram>();
    try {
      for (int each = 0; each < 3; each++) {
        programs.add(
            ChildProgram.start("gondulf.terminal.RenewingProgram", folder, notes.toString()));
      }
      for (var program : programs) {
        assertThat(program.line()).isEqualTo("ready");
      }
      for (var program : programs) {
        program.say("go");
      }
      for (var program : programs) {
        assertThat(program.line()).isEqualTo("first+");
      }
    } finally {
      programs.forEach(ChildProgram::close);
    }
    assertThat(Files.readAllLines(notes)).containsExactly("first");
  }

  private void keep(Account account) throws SignInFailure {
    try (var lock = file.lock()) {
      lock.write(account);
    }
  }
}
