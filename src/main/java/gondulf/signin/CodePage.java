package gondulf.signin;

import gondulf.language.Words;
import gondulf.ownership.CodeState;
import gondulf.ownership.CodeState.Awaited;
import gondulf.ownership.CodeState.Exhausted;
import gondulf.ownership.CodeState.Expired;
import gondulf.ownership.CodeState.None;
import gondulf.ownership.MailProof;
import gondulf.web.Page;
import io.jstach.jstache.JStache;
import java.time.Duration;
import java.util.Map;

/// Asks for the code that was sent.
///
/// @param typed what was no good as a code, or empty
/// @param error what was wrong with what was typed, or empty
/// @param canUseDns whether there is another way
@JStache
record CodePage(StepView step, String typed, String error, CodeState state, boolean canUseDns)
    implements Page {

  static CodePage of(StepView step, CodeState state, boolean canUseDns) {
    var page = new CodePage(step, "", "", state, canUseDns);
    return switch (state) {
      case Expired _, Exhausted _ -> page.spent();
      case None _, Awaited _ -> page;
    };
  }

  CodePage wrong(String code, int left) {
    var key = left == 1 ? "signin.code.wrong-one" : "signin.code.wrong";
    return with(code, Words.say(key, "left", left));
  }

  CodePage spent() {
    return with("", Words.say("signin.code.spent"));
  }

  @Override
  public Map<String, String> names() {
    return step.names("lifetime", Lifetime.words(MailProof.LIFETIME), "pause", "" + pause());
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
