package gondulf.client;

import gondulf.outbound.Fetched;
import gondulf.outbound.Fetcher;
import gondulf.outbound.Knocked;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/// A Web that is made of what a test says.
record ScriptedFetcher(Function<URI, Fetched> pages, Function<URI, Optional<byte[]>> images)
    implements Fetcher {

  @Override
  public Fetched fetch(URI url) {
    return pages.apply(url);
  }

  @Override
  public Knocked knock(URI url) {
    throw new AssertionError("nobody knocks at apps");
  }

  @Override
  public Optional<byte[]> image(URI url) {
    return images.apply(url);
  }
}
