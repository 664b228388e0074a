package gondulf.signin;

import gondulf.language.Words;
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
    return new ClosedWay(name(way), Words.say("signin.closed.tied"), "");
  }

  /// Closed because codes go to an address that its owner gave privately.
  static ClosedWay elsewhere(Way way) {
    return new ClosedWay(name(way), Words.say("signin.closed.elsewhere"), "");
  }

  /// The same for who has to go this way besides another.
  ClosedWay besides(Way way) {
    var name = Words.say(way == Way.MAIL ? "signin.closed.mail-too" : "signin.closed.dns-too");
    return new ClosedWay(name, reason, line);
  }

  boolean hasLine() {
    return !line.isEmpty();
  }

  private static String name(Way way) {
    return switch (way) {
      case MAIL -> Words.say("signin.closed.mail");
      case DNS -> Words.say("signin.closed.dns");
    };
  }

  private static String reason(Way way, Obstacle obstacle) {
    return switch (obstacle) {
      case NOT_WANTED ->
          Words.say(way == Way.MAIL ? "signin.closed.dns-wanted" : "signin.closed.mail-wanted");
      case NO_MAIL_SERVER -> Words.say("signin.closed.no-mail-server");
      case NO_ADDRESS -> Words.say("signin.closed.no-address");
      case NO_WHOLE_DOMAIN -> Words.say("signin.closed.no-whole-domain");
    };
  }

  private static String line(Obstacle obstacle, ProfileUrl me) {
    return switch (obstacle) {
      case NO_ADDRESS -> "<link rel=\"me\" href=\"mailto:you@" + me.host() + "\">";
      case NOT_WANTED, NO_MAIL_SERVER, NO_WHOLE_DOMAIN -> "";
    };
  }
}
