package gondulf.signin;

import gondulf.ownership.Obstacle;
import gondulf.ownership.Way;
import gondulf.protocol.ProfileUrl;

/// A way that is not open to somebody, and why, in words.
///
/// @param line what would open it if it stood on their page, or empty
record ClosedWay(String name, String reason, String line) {

  static ClosedWay of(Way way, Obstacle obstacle, ProfileUrl me) {
    return new ClosedWay(name(way), reason(way, obstacle), line(obstacle, me));
  }

  /// Closed because DNS says that the domain is somebody's whom this server does not know, or does
  /// not say whose it is.
  static ClosedWay tied(Way way) {
    return new ClosedWay(
        name(way),
        "Not for this domain now: DNS ties it to another account, to an older one, or could not be"
            + " asked. Only DNS can show that it is yours",
        "");
  }

  boolean hasLine() {
    return !line.isEmpty();
  }

  static String name(Way way) {
    return switch (way) {
      case MAIL -> "By mail";
      case DNS -> "By DNS";
    };
  }

  private static String reason(Way way, Obstacle obstacle) {
    return switch (obstacle) {
      case NOT_WANTED ->
          "Not on this server: whoever runs it wants proof by "
              + (way == Way.MAIL ? "DNS" : "mail");
      case NO_MAIL_SERVER -> "Not on this server: it can't send mail";
      case NO_ADDRESS -> "We found no mail address on your page, or more than one";
      case NO_WHOLE_DOMAIN -> "Not for a page: DNS speaks for whole domains only";
    };
  }

  private static String line(Obstacle obstacle, ProfileUrl me) {
    return switch (obstacle) {
      case NO_ADDRESS -> "<link rel=\"me\" href=\"mailto:you@" + me.host() + "\">";
      case NOT_WANTED, NO_MAIL_SERVER, NO_WHOLE_DOMAIN -> "";
    };
  }
}
