package gondulf.operation;

import gondulf.outbound.Fetched;
import gondulf.outbound.Fetcher;
import gondulf.outbound.Knocked;
import java.net.URI;
import java.util.Optional;

/// Counts what becomes of fetches, and how long they take.
record TimedFetcher(Fetcher fetcher, Timings<End> timings) implements Fetcher {

  @Override
  public Fetched fetch(URI url) {
    return timings.of(() -> fetcher.fetch(url), TimedFetcher::end);
  }

  @Override
  public Knocked knock(URI url) {
    return timings.of(() -> fetcher.knock(url), TimedFetcher::end);
  }

  @Override
  public Optional<byte[]> image(URI url) {
    return timings.of(
        () -> fetcher.image(url), image -> image.isPresent() ? End.ANSWERED : End.NO_IMAGE);
  }

  private static End end(Fetched fetched) {
    return switch (fetched) {
      case Fetched.Document _ -> End.ANSWERED;
      case Fetched.Failed(_, var trouble) -> end(trouble);
    };
  }

  private static End end(Knocked knocked) {
    return switch (knocked) {
      case Knocked.Opened _, Knocked.SentOn _ -> End.ANSWERED;
      case Knocked.Closed(var trouble) -> end(trouble);
    };
  }

  private static End end(Fetched.Trouble trouble) {
    return switch (trouble) {
      case UNRESOLVED, NO_NAME_SERVER -> End.UNRESOLVED;
      case UNREACHABLE, INSECURE, EXPIRED_CERTIFICATE, OTHERS_CERTIFICATE -> End.UNREACHABLE;
      case FORBIDDEN_ADDRESS, FORBIDDEN_URL -> End.FORBIDDEN;
      case SLOW -> End.SLOW;
      case TOO_LARGE, TOO_MANY_REDIRECTS, BROKEN -> End.UNREADABLE;
      case BUSY -> End.LIMITED;
    };
  }

  enum End {
    ANSWERED,
    NO_IMAGE,
    UNRESOLVED,
    UNREACHABLE,
    FORBIDDEN,
    SLOW,
    UNREADABLE,
    LIMITED
  }
}
