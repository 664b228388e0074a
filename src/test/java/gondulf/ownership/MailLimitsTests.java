package gondulf.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.mail.MailAddress;
import gondulf.protocol.ProfileUrl;
import gondulf.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// In each test something is the same every time and everything else is new: the budget that runs
/// out is that of what is the same.
@DisplayName("What an hour admits of letters and tries, by each budget alone")
class MailLimitsTests {

  private static final int PER_HOUR = 2;

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T12:00:00Z"));
  private final MailLimits limits =
      new MailLimits(
          new OwnershipProperties(RequiredProof.ANY, List.of(), PER_HOUR), clock, _ -> {});

  @Test
  @DisplayName("A33 UA-07 So many letters go to an address, for whichever websites")
  void capsLettersToAnAddress() {
    assertThat(admitted(n -> letter(host(n), "alice", place(n)))).isEqualTo(PER_HOUR);
    assertThat(letter(host(0), "somebody", place(0))).isTrue();
  }

  @Test
  @DisplayName("A33 UA-07 So many letters go for a website, to whichever addresses")
  void capsLettersForAWebsite() {
    assertThat(admitted(n -> letter("https://alice.example/", "alice" + n, place(n))))
        .isEqualTo(PER_HOUR);
    assertThat(letter("https://alice.example/~bob/", "somebody", place(0))).isTrue();
  }

  @Test
  @DisplayName("A33 UA-07 Ten times as many go for all pages of a host")
  void capsLettersForAHost() {
    assertThat(admitted(n -> letter("https://pages.example/" + n, "alice" + n, place(n))))
        .isEqualTo(10 * PER_HOUR);
    assertThat(letter(host(0), "somebody", place(0))).isTrue();
  }

  @Test
  @DisplayName("A33 UA-07 Three times as many are asked for by one client address")
  void capsLettersFromAPlace() {
    assertThat(admitted(n -> letter(host(n), "alice" + n, "192.0.2.1"))).isEqualTo(3 * PER_HOUR);
    assertThat(letter(host(0), "somebody", "192.0.2.2")).isTrue();
  }

  @Test
  @DisplayName("A33 UA-07 A hundred times as many go to everybody together, until an hour is over")
  void capsAllLetters() {
    assertThat(admitted(n -> letter(host(n), "alice" + n, place(n)))).isEqualTo(100 * PER_HOUR);

    clock.advance(Duration.ofHours(1));
    assertThat(letter(host(0), "somebody", place(0))).isTrue();
  }

  @Test
  @DisplayName("A33 A letter that is not admitted uses nothing up")
  void countsWhatIsAdmittedAlone() {
    admitted(n -> letter(host(n), "alice" + n, "192.0.2.1"));
    for (int n = 0; n < PER_HOUR; n++) {
      assertThat(letter("https://bob.example/", "bob", "192.0.2.1")).isFalse();
    }

    assertThat(admitted(n -> letter("https://bob.example/", "bob", place(n)))).isEqualTo(PER_HOUR);
  }

  @Test
  @DisplayName("A32 UA-07 Twenty tries are made at codes to an address, for whichever websites")
  void capsTriesAtAnAddress() {
    assertThat(admitted(n -> guess(host(n), "alice"))).isEqualTo(20);
    assertThat(guess(host(0), "somebody")).isTrue();
  }

  @Test
  @DisplayName("A32 UA-07 Twenty tries are made for a website, at codes to whichever addresses")
  void capsTriesForAWebsite() {
    assertThat(admitted(n -> guess("https://alice.example/", "alice" + n))).isEqualTo(20);
    assertThat(guess("https://alice.example/~bob/", "somebody")).isTrue();
  }

  @Test
  @DisplayName("A32 UA-07 Ten times as many are made for all pages of a host")
  void capsTriesForAHost() {
    assertThat(admitted(n -> guess("https://pages.example/" + n, "alice" + n))).isEqualTo(200);
    assertThat(guess(host(0), "somebody")).isTrue();
  }

  @Test
  @DisplayName("A32 A try that was right is given back to every budget")
  void givesRightTriesBack() {
    var attempt = new Attempt("a sign-in", ProfileUrl.of("https://alice.example/"));
    var address = MailAddress.of("alice@mail.example");
    admitted(_ -> limits.admitsTry(attempt, address));
    limits.forgiveTry(attempt, address);

    assertThat(limits.admitsTry(attempt, address)).isTrue();
    assertThat(limits.admitsTry(attempt, address)).isFalse();
  }

  @Test
  @DisplayName("A32 A33 Whoever shows anew whose a website is draws on a budget of their own")
  void leavesTheOwnerTheirBudget() {
    var me = ProfileUrl.of("https://alice.example/");
    for (int n = 0; n < PER_HOUR; n++) {
      var anew = new Attempt("sign-in " + n, me, true);
      assertThat(limits.admitsMail(anew, MailAddress.of("new" + n + "@mail.example"), place(n)))
          .isTrue();
    }

    assertThat(letter(me.toString(), "alice", "192.0.2.9")).isTrue();
  }

  /// How often in a row it is admitted.
  private static int admitted(IntPredicate asked) {
    int times = 0;
    while (asked.test(times)) {
      times++;
    }
    return times;
  }

  private boolean letter(String website, String name, String place) {
    return limits.admitsMail(attempt(website), MailAddress.of(name + "@mail.example"), place);
  }

  private boolean guess(String website, String name) {
    return limits.admitsTry(attempt(website), MailAddress.of(name + "@mail.example"));
  }

  private static Attempt attempt(String website) {
    return new Attempt("a sign-in", ProfileUrl.of(website));
  }

  private static String host(int number) {
    return "https://host" + number + ".example/";
  }

  private static String place(int number) {
    return "2001:db8:" + Integer.toHexString(number) + "::/64";
  }
}
