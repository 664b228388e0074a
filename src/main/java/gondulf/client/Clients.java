package gondulf.client;

import static gondulf.protocol.OAuthError.invalidRequest;
import static gondulf.protocol.OAuthError.temporarilyUnavailable;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import gondulf.limit.SteadyTime;
import gondulf.outbound.Fetched;
import gondulf.outbound.Fetched.Document;
import gondulf.outbound.Fetcher;
import gondulf.protocol.ClientId;
import gondulf.protocol.OAuthException;
import gondulf.protocol.SpelledClientId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.springframework.stereotype.Component;

/// The apps that ask, read where their [SpelledClientId] says and kept for as long as HTTP asks
/// for, but for five minutes at least, whatever it says, and for a day at most.
///
/// Those who ask for one app at the same time wait for one fetch; a slow app keeps nobody waiting
/// who asks for another. Only what could be read is kept; a failure is tried anew at the next
/// request. Where this server is itself the reason, such as a host that it may not ask so soon
/// again, what was read before counts for up to a day: else a stranger who has other pages of that
/// host read would shut its apps out.
@Component
public class Clients {

  private static final String UNREAD = "the page at client_id could not be read: ";
  private static final int MOST = 500;
  private static final Duration SHORTEST = Duration.ofMinutes(5);
  private static final Duration USUAL = Duration.ofHours(1);
  private static final Duration LONGEST = Duration.ofHours(24);

  private final Fetcher fetcher;
  private final Logos logos;
  private final AsyncLoadingCache<SpelledClientId, Read> read;
  private final Cache<SpelledClientId, Client> readLast;

  Clients(Fetcher fetcher, Logos logos, InstantSource clock) {
    this.fetcher = fetcher;
    this.logos = logos;
    this.read =
        cache(clock)
            .expireAfter(Expiry.creating((SpelledClientId _, Read each) -> each.keep()))
            .executor(Thread::startVirtualThread)
            .buildAsync(this::read);
    this.readLast = cache(clock).expireAfterWrite(LONGEST).build();
  }

  private static Caffeine<Object, Object> cache(InstantSource clock) {
    return Caffeine.newBuilder().maximumSize(MOST).ticker(new SteadyTime(clock)::currentTimeNanos);
  }

  /// Finds what is known of a client.
  ///
  /// A client on this very machine is never fetched. A client named by its origin alone may go on
  /// unverified where its page can't be read; any other is refused then.
  public Client find(SpelledClientId spelled) {
    if (spelled.id().isLoopback()) {
      return Client.unverified(spelled.id());
    }
    var reading = read.get(spelled);
    try {
      return logos.on(reading.join().client());
    } catch (CompletionException e) {
      read.asMap().remove(spelled, reading);
      throw e.getCause() instanceof OAuthException refused ? refused : e;
    }
  }

  private Read read(SpelledClientId spelled) {
    var id = spelled.id();
    var fetched = fetcher.fetch(id.url());
    if (fetched instanceof Fetched.Failed(_, var trouble) && trouble.isOurs()) {
      return readBefore(spelled)
          .orElseThrow(() -> temporarilyUnavailable(UNREAD + trouble.words()).asException());
    }
    readLast.invalidate(spelled);
    return switch (fetched) {
      case Document document when isReadable(id, document) -> readNow(spelled, document);
      case Document document -> unread(id, why(document));
      case Fetched.Failed(_, var trouble) -> unread(id, trouble.words());
    };
  }

  private Optional<Read> readBefore(SpelledClientId spelled) {
    return Optional.ofNullable(readLast.getIfPresent(spelled))
        .map(client -> new Read(client, Duration.ZERO));
  }

  private Read readNow(SpelledClientId spelled, Document document) {
    var client = client(spelled, document);
    readLast.put(spelled, client);
    return new Read(client, keep(document.freshFor()));
  }

  private static boolean isReadable(ClientId id, Document document) {
    return document.status() == 200
        && id.host().equals(document.url().getHost())
        && (document.isHtml() || (document.isJson() && document.redirects().isEmpty()));
  }

  private static Client client(SpelledClientId spelled, Document document) {
    return document.isJson()
        ? JsonMetadata.read(spelled, document.body())
        : HtmlMetadata.read(spelled.id(), document);
  }

  private static Read unread(ClientId id, String why) {
    if (id.isOrigin()) {
      return new Read(Client.unverified(id), Duration.ZERO);
    }
    throw invalidRequest(UNREAD + why).asException();
  }

  /// What an app's developer has to know; nothing of it is the app's own words but a media type.
  private static String why(Document document) {
    if (document.status() != 200) {
      return "it answered with " + document.status();
    }
    if (!document.redirects().isEmpty()) {
      return "it leads elsewhere";
    }
    return "its type is " + (document.mediaType().isEmpty() ? "not said" : document.mediaType());
  }

  private static Duration keep(Optional<Duration> freshFor) {
    var asked = freshFor.orElse(USUAL);
    return asked.compareTo(SHORTEST) < 0
        ? SHORTEST
        : asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
  }

  private record Read(Client client, Duration keep) {}
}
