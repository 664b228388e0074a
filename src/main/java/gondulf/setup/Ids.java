package gondulf.setup;

import java.util.Locale;

/// The names by which pages, scripts and words know the constants of this room: `metadata-link`.
final class Ids {

  private Ids() {}

  static String of(Enum<?> constant) {
    return of(constant.name());
  }

  static String of(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
