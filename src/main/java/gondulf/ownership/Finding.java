package gondulf.ownership;

import gondulf.outbound.Fetched.Trouble;
import java.net.URI;
import java.util.Optional;

/// What stands between a website and a sign-in.
public sealed interface Finding {

  /// Whether the page could not be read as one, so that only DNS can say what its owner wants.
  default boolean isUnread() {
    return switch (this) {
      case Unreadable _, NoPage _, MovedForNow _ -> true;
      case NotAllowed _, PublicSuffix _, Elsewhere _, NoLink _, OtherServer _, NoWay _ -> false;
    };
  }

  /// Whether the page was read, and says that its owner wants another server or none, or has moved
  /// to another name for good.
  default boolean isRefusal() {
    return switch (this) {
      case NoLink _, OtherServer _ -> true;
      case Elsewhere(_, _, var isForGood) -> isForGood;
      case NotAllowed _, PublicSuffix _, Unreadable _, NoPage _, MovedForNow _, NoWay _ -> false;
    };
  }

  /// The operator lets other domains in only.
  record NotAllowed() implements Finding {}

  /// Nobody's own domain: many people have names below it.
  record PublicSuffix() implements Finding {}

  /// The page could not be asked for.
  record Unreadable(URI url, Trouble trouble) implements Finding {}

  /// The page answered with something else than a web page.
  record NoPage(URI url, int status, String mediaType) implements Finding {}

  /// The page leads to somebody else's.
  record Elsewhere(URI from, URI to, boolean isForGood) implements Finding {}

  /// The page leads away for the time being only, so that what stands there does not count.
  record MovedForNow(URI from, URI to, int status) implements Finding {}

  /// The page names no server.
  record NoLink(URI url) implements Finding {}

  /// The page names another server.
  record OtherServer(URI url, URI named) implements Finding {}

  /// The page names this server, but not enough ways to prove who owns it are open.
  record NoWay(Optional<Obstacle> mail, Optional<Obstacle> dns) implements Finding {}
}
