package gondulf.authorization;

import gondulf.web.Page;
import io.jstach.jstache.JStache;

/// Asks for the code that was sent.
///
/// @param error what was wrong with what was typed, or empty
/// @param isAwaited whether there is a code that can be typed
/// @param pause seconds until another may be sent
/// @param canUseDns whether there is another way
@JStache
record CodePage(Step step, String error, boolean isAwaited, long pause, boolean canUseDns)
    implements Page {

  boolean hasError() {
    return !error.isEmpty();
  }

  boolean canResend() {
    return pause <= 0;
  }
}
