package gondulf.authorization;

import gondulf.web.Page;
import io.jstach.jstache.JStache;

/// Asks for the code that was sent.
///
/// @param error what was wrong with what was typed, or empty
/// @param isAwaited whether there is a code that can be typed
/// @param isExhausted whether this sign-in has had all its tries
/// @param pause seconds until another may be sent
/// @param canUseDns whether there is another way
@JStache
record CodePage(
    Step step, String error, boolean isAwaited, boolean isExhausted, long pause, boolean canUseDns)
    implements Page {

  boolean hasError() {
    return !error.isEmpty();
  }

  boolean isPausing() {
    return pause > 0 && !isExhausted;
  }

  boolean canResend() {
    return pause <= 0 && !isExhausted;
  }
}
