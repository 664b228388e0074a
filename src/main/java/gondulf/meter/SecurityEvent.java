package gondulf.meter;

import java.util.Locale;

/// What whoever runs the server should be able to look up afterwards.
public enum SecurityEvent {
  /// A code was shown after its time.
  CODE_EXPIRED,
  /// A code was shown again, by somebody who knows all that belongs to it.
  CODE_REPLAYED,
  /// A refresh token was shown again, after its successor had been used.
  REFRESH_TOKEN_REPLAYED,
  /// A code was shown with a verifier that is not its own.
  WRONG_VERIFIER,
  /// A form came from another site's page.
  FOREIGN_FORM,
  /// A form came without the secret of the page that it should come from.
  WRONG_FORM,
  /// A domain's record names another account than before.
  PIN_CHANGED;

  /// The name that stands in the log.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
