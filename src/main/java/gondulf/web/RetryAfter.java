package gondulf.web;

import java.time.Duration;

/// When it makes sense to ask again, as the header of that name says it.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3">RFC 9110 §10.2.3</a>
public final class RetryAfter {

  /// After a trouble that usually is over soon. An app that was told so after it had waited five
  /// seconds for the disk comes back before a refresh token that was used up meanwhile counts as
  /// replayed.
  public static final String SOON = "2";

  private static final long ALMOST_A_SECOND = 999_999_999;

  private RetryAfter() {}

  /// Rounded up, so that nobody is sent back to come too early again.
  public static String seconds(Duration wait) {
    return Long.toString(Math.max(1, wait.plusNanos(ALMOST_A_SECOND).toSeconds()));
  }
}
