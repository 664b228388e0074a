package gondulf.identity;

import static gondulf.identity.AccountRoom.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.identity.PinVerdict.ChangedHands;
import gondulf.identity.PinVerdict.Gone;
import gondulf.identity.PinVerdict.Held;
import gondulf.identity.PinVerdict.Missing;
import gondulf.identity.PinVerdict.Unanswered;
import gondulf.identity.PinVerdict.Unsure;
import gondulf.network.Answer;
import gondulf.network.Answer.Absent;
import gondulf.network.Answer.Failed;
import gondulf.network.Answer.Found;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What an answer of DNS means for a pin")
class PinTests {

  private static final Answer<String> OWN = new Found<>(List.of("own"));
  private static final Answer<String> OTHER = new Found<>(List.of("other"));
  private static final Answer<String> NONE = new Absent<>();
  private static final Answer<String> SILENCE = new Failed<>("no name server answered in time");
  private static final Duration WEEK = Duration.ofDays(7);

  /// Each answer has the hour at which it came; what the pin is after all of them is judged last.
  @ParameterizedTest
  @DisplayName("T-pin-N T-dns-fail After each of these answers, at these hours, the pin is ...")
  @CsvSource({
    "own@0, Held",
    "own@1000, Held",
    "both@0, Held",
    "other@0, ChangedHands",
    "none@0 other@1, ChangedHands",
    "none@0, Missing",
    "none@0 none@167, Missing",
    "none@0 none@168, Gone",
    "none@0 none@1000, Gone",
    "none@1000, Missing",
    "none@0 own@100 none@168, Missing",
    "none@0 none@168 own@169, Held",
    "none@0 none@168 own@169 none@170, Missing",
    "fail@0, Unanswered",
    "fail@23, Unanswered",
    "fail@24, Unsure",
    "fail@1000, Unsure",
    "own@20 fail@43, Unanswered",
    "own@20 fail@44, Unsure",
    "fail@20 fail@44, Unsure",
    "fail@0 none@1 none@168, Missing",
    "none@0 fail@20 none@168, Gone",
    "none@0 none@160 fail@170, Unanswered",
    "none@0 fail@170, Unsure",
    "none@0 none@168 fail@170, Unanswered",
    "fail@1000 own@1001, Held",
    "fail@1000 other@1001, ChangedHands"
  })
  void isJudged(String answers, String verdict) {
    var pin = Pin.seen("own", NOON);
    var last = "";
    for (var step : answers.split(" ", -1)) {
      var parts = step.split("@", 2);
      var now = NOON.plus(Duration.ofHours(Long.parseLong(parts[1])));
      var judged = pin.judge(answer(parts[0]), now);
      pin = pin.after(judged, now);
      last = judged.getClass().getSimpleName();
    }

    assertThat(last).isEqualTo(verdict);
  }

  @Test
  @DisplayName("The grace is told from its beginning to its end, also while nobody can say")
  void tellsTheGrace() {
    var pin = Pin.seen("own", NOON);
    var later = NOON.plus(Duration.ofDays(3));
    assertThat(pin.judge(NONE, later)).isEqualTo(new Missing(later, later.plus(WEEK)));
    assertThat(pin.missingUntil()).isEmpty();

    var missing = pin.after(pin.judge(NONE, later), later);
    assertThat(missing.missingUntil()).contains(later.plus(WEEK));
    assertThat(missing.after(new Unanswered(later), later.plus(WEEK))).isEqualTo(missing);
    assertThat(missing.judge(NONE, later.plus(WEEK))).isEqualTo(new Gone(later));
  }

  @Test
  @DisplayName(
      "T-dns-fail The last answer is told where there is none, and why, when it is too old")
  void tellsTheLastAnswer() {
    var pin = Pin.seen("own", NOON);

    assertThat(pin.judge(SILENCE, NOON.plusSeconds(1))).isEqualTo(new Unanswered(NOON));
    assertThat(pin.judge(SILENCE, NOON.plus(Duration.ofDays(2))))
        .isEqualTo(new Unsure("no name server answered in time"));
  }

  @Test
  @DisplayName("A failure, however long, and a new owner leave the pin as it is kept")
  void onlyAnswersMoveThePin() {
    var pin = Pin.seen("own", NOON).after(new Missing(NOON, NOON.plus(WEEK)), NOON);
    var later = NOON.plus(Duration.ofDays(30));

    assertThat(pin.after(new Unanswered(NOON), later)).isEqualTo(pin);
    assertThat(pin.after(new Unsure("silence"), later)).isEqualTo(pin);
    assertThat(pin.after(new ChangedHands(), later)).isEqualTo(pin);
    assertThat(pin.after(new Held(), later)).isEqualTo(Pin.seen("own", later));
  }

  @Test
  @DisplayName("A clock that was set back neither prolongs the grace nor makes an answer young")
  void theClockMayBeSetBack() {
    var pin = Pin.seen("own", NOON).after(new Missing(NOON, NOON.plus(WEEK)), NOON);
    var yesterday = NOON.minus(Duration.ofDays(1));
    var lastYear = NOON.minus(Duration.ofDays(365));

    assertThat(pin.judge(NONE, lastYear)).isEqualTo(new Missing(lastYear, lastYear.plus(WEEK)));
    assertThat(pin.judge(SILENCE, NOON.minusSeconds(60))).isEqualTo(new Unanswered(NOON));
    assertThat(pin.judge(SILENCE, yesterday)).isInstanceOf(Unsure.class);
    assertThat(pin.judge(SILENCE, lastYear)).isInstanceOf(Unsure.class);
    assertThat(pin.judge(OWN, lastYear)).isEqualTo(new Held());
  }

  private static Answer<String> answer(String name) {
    return switch (name) {
      case "own" -> OWN;
      case "other" -> OTHER;
      case "both" -> new Found<>(List.of("other", "own"));
      case "none" -> NONE;
      case "fail" -> SILENCE;
      default -> throw new IllegalArgumentException(name);
    };
  }
}
