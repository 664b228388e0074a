package gondulf.outbound;

import gondulf.outbound.Fetched.Document;
import gondulf.outbound.Hop.Result.Arrived;
import gondulf.outbound.Hop.Result.Moved;
import gondulf.outbound.ReadingRoom.Place;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;

/// An answer that is still coming in.
record Response(ClassicHttpResponse http, Place place) {

  private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w.+-]{1,60}/[\\w.+-]{1,60}");
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  /// Reads no more than is wished for of the type that it says it has.
  Hop.Result read(URI url, Wish wish, Instant now) throws IOException {
    var location = values(HttpHeaders.LOCATION).stream().findFirst();
    if (REDIRECTS.contains(http.getCode()) && location.isPresent()) {
      return new Moved(http.getCode(), location.orElseThrow());
    }
    var head =
        new Document(url, List.of(), http.getCode(), mediaType(), values("Link"), freshFor(now));
    return new Arrived(head, body(wish.longest(head)));
  }

  /// Nobody was asked to compress; an encoding that came all the same is not undone.
  private boolean isEncoded() {
    return values(HttpHeaders.CONTENT_ENCODING).stream()
        .anyMatch(each -> !each.equalsIgnoreCase("identity"));
  }

  private BodyText body(int longest) throws IOException {
    if (longest == 0) {
      return BodyText.NONE;
    }
    if (isEncoded()) {
      throw new IOException("the body is encoded");
    }
    var entity = http.getEntity();
    var bytes = entity == null ? new byte[0] : place.read(entity.getContent(), longest + 1);
    if (bytes.length > longest) {
      throw new TooLargeException();
    }
    return new BodyText(bytes, contentType().map(ContentType::getCharset));
  }

  private String mediaType() {
    return contentType()
        .map(each -> each.getMimeType().toLowerCase(Locale.ROOT))
        .filter(each -> MEDIA_TYPE.matcher(each).matches())
        .orElse("");
  }

  private Optional<ContentType> contentType() {
    return values(HttpHeaders.CONTENT_TYPE).stream().findFirst().map(ContentType::parseLenient);
  }

  private Optional<Duration> freshFor(Instant now) {
    var expires = values(HttpHeaders.EXPIRES).stream().findFirst();
    return new Freshness(values(HttpHeaders.CACHE_CONTROL), expires).lifetime(now);
  }

  private List<String> values(String header) {
    return Arrays.stream(http.getHeaders(header)).map(Header::getValue).toList();
  }
}
