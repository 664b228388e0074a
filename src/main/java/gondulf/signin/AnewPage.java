package gondulf.signin;

import gondulf.web.Page;
import io.jstach.jstache.JStache;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Lists what goes if a website is enrolled anew, and asks whether it shall.
///
/// @param waitsUntil until when its owner can object, or empty if they can't
@JStache
record AnewPage(
    StepView step, List<String> passkeys, int browsers, List<String> apps, String waitsUntil)
    implements Page {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  static AnewPage of(Visit visit, Losses losses, Optional<Instant> waitsUntil) {
    return new AnewPage(
        StepView.of(visit),
        losses.passkeys(),
        losses.browsers(),
        losses.apps(),
        waitsUntil.map(TIME::format).orElse(""));
  }

  boolean waits() {
    return !waitsUntil.isEmpty();
  }

  boolean hasPasskeys() {
    return !passkeys.isEmpty();
  }

  boolean hasBrowsers() {
    return browsers > 0;
  }

  boolean hasApps() {
    return !apps.isEmpty();
  }

  boolean losesNothing() {
    return !hasPasskeys() && !hasBrowsers() && !hasApps();
  }
}
