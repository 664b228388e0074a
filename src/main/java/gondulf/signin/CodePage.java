package gondulf.signin;

import gondulf.ownership.CodeState;
import gondulf.ownership.CodeState.Awaited;
import gondulf.ownership.CodeState.Exhausted;
import gondulf.ownership.CodeState.Expired;
import gondulf.ownership.CodeState.None;
import gondulf.ownership.MailProof;
import gondulf.web.Page;
import io.jstach.jstache.JStache;
import java.time.Duration;

/// Asks for the code that was sent.
///
/// @param typed what was no good as a code, or empty
/// @param error what was wrong with what was typed, or empty
/// @param canUseDns whether there is another way
@JStache
record CodePage(StepView step, String typed, String error, CodeState state, boolean canUseDns)
    implements Page {

  private static final String SPENT = "This code can't be used any more.";

  static CodePage of(StepView step, CodeState state, boolean canUseDns) {
    var page = new CodePage(step, "", "", state, canUseDns);
    return switch (state) {
      case Expired _, Exhausted _ -> page.spent();
      case None _, Awaited _ -> page;
    };
  }

  CodePage wrong(String code, int left) {
    var tries = left + (left == 1 ? " try" : " tries");
    return with(code, "That is not the code. You have " + tries + " left.");
  }

  CodePage spent() {
    return with("", SPENT);
  }

  String lifetime() {
    return Lifetime.words(MailProof.LIFETIME);
  }

  boolean hasError() {
    return !error.isEmpty();
  }

  boolean isAwaited() {
    return state instanceof Awaited;
  }

  boolean isExhausted() {
    return state instanceof Exhausted;
  }

  boolean isPausing() {
    return pause() > 0;
  }

  boolean canResend() {
    return pause() == 0 && !isExhausted();
  }

  /// Seconds until another code may be sent, a part of one taken for a whole.
  long pause() {
    return state instanceof Awaited(Duration resendIn) ? resendIn.plusMillis(999).toSeconds() : 0;
  }

  private CodePage with(String code, String reason) {
    return new CodePage(step, code, reason, state, canUseDns);
  }
}
