package gondulf.grant;

import gondulf.protocol.Label;
import gondulf.protocol.MalformedValueException;
import gondulf.protocol.ProfileUrl;
import gondulf.protocol.Scopes;
import java.time.Duration;

/// A token that a person wants without an app that asks for it: for a script of theirs, say.
///
/// @param label what they call it
/// @param scopes at least one, else there would be nothing to be done with it
/// @param lifetime from a second to ten years
public record HandMade(ProfileUrl me, Label label, Scopes scopes, Duration lifetime) {

  private static final Duration LEAST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofDays(3650);

  public HandMade {
    if (scopes.isEmpty()) {
      throw new MalformedValueException("must have a scope");
    }
    if (lifetime.compareTo(LEAST) < 0 || lifetime.compareTo(LONGEST) > 0) {
      throw new MalformedValueException("must be good for 1s to 3650d");
    }
  }
}
