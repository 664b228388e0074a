package gondulf.grant;

import gondulf.protocol.Label;
import java.time.Instant;
import java.util.Optional;

/// A grant that goes on, as its person sees it.
///
/// @param id names it in a form
/// @param label what the person called it, if they made its token by hand
/// @param lastUsed to the hour
/// @param expiresAt when it ends if it is used no more
public record Agreement(
    long id,
    Grant grant,
    Optional<Label> label,
    Instant since,
    Optional<Instant> lastUsed,
    Instant expiresAt) {

  /// Whether it is a token that the person made by hand, with no app that asked for it.
  public boolean isByHand() {
    return label.isPresent();
  }
}
