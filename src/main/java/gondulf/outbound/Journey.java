package gondulf.outbound;

import gondulf.outbound.Fetched.Failed;
import gondulf.outbound.Fetched.Redirect;
import gondulf.outbound.Fetched.Trouble;
import gondulf.outbound.Hop.Result.Arrived;
import gondulf.outbound.Hop.Result.Lost;
import gondulf.outbound.Hop.Result.Moved;
import java.util.List;
import java.util.stream.Stream;

/// From one URL to wherever it leads in the end; each hop is checked like a start.
record Journey(Hop hop, HostLimits limits, Wish wish) {

  private static final int MOST_REDIRECTS = 3;

  End from(Destination start) {
    return follow(start, List.of());
  }

  private End follow(Destination here, List<Redirect> way) {
    if (!limits.of(here, wish).take()) {
      return new Failed(here.url(), Trouble.BUSY);
    }
    return switch (hop.to(here, wish, way)) {
      case Arrived arrived -> arrived;
      case Lost(var trouble) -> new Failed(here.url(), trouble);
      case Moved(var status, var location) ->
          here.redirected(location)
              .map(next -> onward(next, way, new Redirect(here.url(), status, next.url())))
              .orElseGet(() -> new Failed(here.url(), Trouble.FORBIDDEN_URL));
    };
  }

  private End onward(Destination next, List<Redirect> way, Redirect redirect) {
    return way.size() == MOST_REDIRECTS
        ? new Failed(redirect.from(), Trouble.TOO_MANY_REDIRECTS)
        : follow(next, Stream.concat(way.stream(), Stream.of(redirect)).toList());
  }

  /// Where it ended.
  sealed interface End permits Arrived, Failed {}
}
