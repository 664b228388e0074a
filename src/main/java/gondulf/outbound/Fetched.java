package gondulf.outbound;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What came of a fetch.
public sealed interface Fetched {

  /// A server answered, with whatever status.
  ///
  /// @param url where the answer came from in the end
  /// @param redirects the hops on the way there, first to last; empty where there were none
  /// @param mediaType type and subtype in lower case, without parameters; empty if unsaid
  /// @param links the values of the `Link` headers
  /// @param freshFor how long the answer may be kept by what HTTP says of it: not at all if that is
  ///   zero; empty if nothing was said
  /// @param body what it says; of a long page, the beginning
  /// @param html what it says to programs
  record Document(
      URI url,
      List<Redirect> redirects,
      int status,
      String mediaType,
      List<String> links,
      Optional<Duration> freshFor,
      String body,
      Html html)
      implements Fetched {

    private static final Set<String> IMAGES = Set.of("image/png", "image/jpeg", "image/gif");
    private static final int LONGEST_BODY = 64 * 1024;

    public Document {
      redirects = List.copyOf(redirects);
      links = List.copyOf(links);
    }

    /// One of which it is not known yet what it says.
    public Document(
        URI url,
        List<Redirect> redirects,
        int status,
        String mediaType,
        List<String> links,
        Optional<Duration> freshFor) {
      this(url, redirects, status, mediaType, links, freshFor, "", Html.NOTHING);
    }

    /// The same answer, with what it says.
    public Document withBody(String text) {
      var beginning = text.substring(0, Math.min(text.length(), LONGEST_BODY));
      return new Document(
          url, redirects, status, mediaType, links, freshFor, beginning, Html.of(this, text));
    }

    /// The same answer, reached by this way.
    Document after(List<Redirect> way) {
      return new Document(url, way, status, mediaType, links, freshFor, body, html);
    }

    public boolean isJson() {
      return mediaType.equals("application/json")
          || (mediaType.startsWith("application/") && mediaType.endsWith("+json"));
    }

    public boolean isHtml() {
      return mediaType.equals("text/html") || mediaType.equals("application/xhtml+xml");
    }

    /// Whether it is a picture of a kind that the JDK can read.
    boolean isImage() {
      return IMAGES.contains(mediaType);
    }
  }

  /// No answer, or none that may be read.
  ///
  /// @param url where the fetch ended
  record Failed(URI url, Trouble trouble) implements Fetched, Journey.End {}

  /// One hop.
  record Redirect(URI from, int status, URI to) {

    /// Whether the owner of the page said that it has moved for good.
    public boolean isPermanent() {
      return status == 301 || status == 308;
    }
  }

  /// Why there is nothing to read, in safe words.
  enum Trouble {
    UNRESOLVED("its name does not resolve to an address"),
    NO_NAME_SERVER("no name server could tell this server where it is"),
    FORBIDDEN_ADDRESS("its address is not a public one"),
    FORBIDDEN_URL("it is not an address that may be visited"),
    UNREACHABLE("nothing answers there"),
    INSECURE("its TLS certificate is not valid"),
    EXPIRED_CERTIFICATE("its TLS certificate has expired"),
    OTHERS_CERTIFICATE("its TLS certificate is for another name"),
    SLOW("it took longer than five seconds"),
    TOO_LARGE("it is too large"),
    TOO_MANY_REDIRECTS("it redirects too often"),
    BUSY("it was asked for too often just now"),
    BROKEN("its answer could not be read");

    private final String words;

    Trouble(String words) {
      this.words = words;
    }

    /// Whether it is this server's own trouble rather than that of the page.
    public boolean isOurs() {
      return this == BUSY || this == NO_NAME_SERVER;
    }

    /// The trouble as a part of a sentence that begins with the URL.
    public String words() {
      return words;
    }
  }
}
