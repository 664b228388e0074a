package gondulf.client;

import gondulf.protocol.MalformedValueException;
import gondulf.protocol.RedirectUri;
import java.util.Optional;

/// Where a client says that it may be answered.
final class RedirectUris {

  /// More than any app has: a page full of them is not kept.
  static final int MOST = 50;

  private RedirectUris() {}

  /// Nothing where it is no address that anybody may be answered at; the others count all the same.
  static Optional<RedirectUri> ifValid(String text) {
    try {
      return Optional.of(RedirectUri.of(text));
    } catch (MalformedValueException _) {
      return Optional.empty();
    }
  }
}
