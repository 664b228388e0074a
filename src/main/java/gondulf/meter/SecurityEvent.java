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
  PIN_CHANGED,
  /// An operator ended an account.
  ACCOUNT_RESET,
  /// An operator ended what a person had allowed an app.
  TOKENS_REVOKED,
  /// An operator made a key for a server.
  KEY_MADE,
  /// An operator took a server's key back.
  KEY_REVOKED;

  static SecurityEvent of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /// The name that stands in the log.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
