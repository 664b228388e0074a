package gondulf.outbound;

import gondulf.outbound.Fetched.Redirect;
import gondulf.outbound.Fetched.Trouble;

/// What stands at one URL, before anything is followed.
public sealed interface Knocked {

  /// A server answered at that very URL.
  record Opened(int status) implements Knocked {}

  /// A server said that it is elsewhere, at a URL that may be of any scheme and any host.
  record SentOn(Redirect redirect) implements Knocked {}

  /// Nobody answered.
  record Closed(Trouble trouble) implements Knocked {}
}
