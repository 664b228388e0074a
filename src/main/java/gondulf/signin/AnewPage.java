package gondulf.signin;

import gondulf.language.Language;
import gondulf.web.Page;
import io.jstach.jstache.JStache;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Lists what goes if a website is enrolled anew, and asks whether it shall.
///
/// @param waitsUntil until when its owner can object, or empty if they can't
@JStache
record AnewPage(StepView step, Losses losses, String waitsUntil) implements Page {

  static AnewPage of(Visit visit, Losses losses, Optional<Instant> waitsUntil) {
    return new AnewPage(
        StepView.of(visit), losses, waitsUntil.map(Language.spoken()::moment).orElse(""));
  }

  @Override
  public Map<String, String> names() {
    return step.names();
  }

  boolean waits() {
    return !waitsUntil.isEmpty();
  }

  boolean hasPasskeys() {
    return !losses.passkeys().isEmpty();
  }

  boolean hasBrowsers() {
    return losses.browsers() > 0;
  }

  boolean hasApps() {
    return !losses.apps().isEmpty();
  }

  boolean hasKeys() {
    return !losses.keys().isEmpty();
  }

  boolean losesNothing() {
    return !hasPasskeys() && !hasBrowsers() && !hasApps() && !hasKeys();
  }
}
