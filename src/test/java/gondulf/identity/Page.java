package gondulf.identity;

import gondulf.outbound.Fetched;
import gondulf.outbound.Fetched.Document;
import gondulf.outbound.Fetched.Trouble;
import gondulf.outbound.Fetcher;
import gondulf.outbound.Knocked;
import gondulf.ownership.OwnershipRoom;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/// A Web of one page, which names this server until it is told otherwise.
final class Page implements Fetcher {

  private final AtomicReference<Optional<String>> html =
      new AtomicReference<>(Optional.of(naming(OwnershipRoom.ISSUER.toString())));
  private final AtomicInteger visits = new AtomicInteger();

  void says(String text) {
    html.set(Optional.of(text));
  }

  void isDown() {
    html.set(Optional.empty());
  }

  int visits() {
    return visits.get();
  }

  static String naming(String issuer) {
    return "<link rel=indieauth-metadata href=%s/.well-known/oauth-authorization-server>"
        .formatted(issuer);
  }

  @Override
  public Knocked knock(URI url) {
    throw new AssertionError("nobody knocks to know whose a website is");
  }

  @Override
  public Fetched fetch(URI url) {
    visits.incrementAndGet();
    return html.get()
        .<Fetched>map(text ->
            new Document(url, List.of(), 200, "text/html", List.of(), Optional.empty())
                .withBody(text))
        .orElseGet(() -> new Fetched.Failed(url, Trouble.UNREACHABLE));
  }

  @Override
  public Optional<byte[]> image(URI url) {
    return Optional.empty();
  }
}
