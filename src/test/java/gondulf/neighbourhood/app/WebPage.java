package gondulf.neighbourhood.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.jsoup.Jsoup;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a server answered to an app.
///
/// @param links the values of its `Link` headers
public record WebPage(
    URI url, int status, Optional<URI> location, List<String> links, String body) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern LINK = Pattern.compile("<([^>]*)>([^<]*)");
  private static final Pattern REL =
      Pattern.compile(";\\s*rel\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;,]+))", Pattern.CASE_INSENSITIVE);

  static WebPage of(URI url, ClassicHttpResponse response) throws IOException {
    try {
      var entity = response.getEntity();
      var body = entity == null ? "" : EntityUtils.toString(entity, UTF_8);
      var location =
          Stream.of(response.getHeaders("Location"))
              .map(header -> url.resolve(header.getValue()))
              .filter(_ -> response.getCode() / 100 == 3)
              .findFirst();
      var links = Stream.of(response.getHeaders("Link")).map(header -> header.getValue()).toList();
      return new WebPage(url, response.getCode(), location, links, body);
    } catch (ParseException e) {
      throw new IOException(e);
    }
  }

  public boolean isOk() {
    return status == 200;
  }

  /// The first link with this relation, those of the HTTP header before those of the page.
  ///
  /// @see <a href="https://indieauth.spec.indieweb.org/#discovery-by-clients">IndieAuth §4.1</a>
  Optional<URI> link(String rel) {
    var inHeader = links.stream().flatMap(value -> targets(value, rel));
    var selector = "link[rel~=(?i)(^|\\s)" + rel + "(\\s|$)][href]";
    var inPage = Jsoup.parse(body, url.toString()).select(selector).stream();
    return Stream.concat(inHeader, inPage.map(element -> element.attr("href")))
        .map(url::resolve)
        .findFirst();
  }

  public JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (JacksonException _) {
      throw new SignInFailure(url + " answered with something that is not JSON");
    }
  }

  private static Stream<String> targets(String header, String rel) {
    return LINK.matcher(header)
        .results()
        .filter(link -> says(link.group(2), rel))
        .map(link -> link.group(1));
  }

  private static boolean says(String parameters, String rel) {
    var found = REL.matcher(parameters);
    if (!found.find()) {
      return false;
    }
    var rels = found.group(1) == null ? found.group(2) : found.group(1);
    return List.of(rels.toLowerCase(Locale.ROOT).split("\\s+")).contains(rel);
  }
}
