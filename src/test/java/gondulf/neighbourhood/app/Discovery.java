package gondulf.neighbourhood.app;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Finds the server that speaks for a website.
///
/// @see <a href="https://indieauth.spec.indieweb.org/#discovery-by-clients">IndieAuth §4.1</a>
record Discovery(Web web) {

  /// The URL that somebody means who types their website.
  ///
  /// @see <a href="https://indieauth.spec.indieweb.org/#url-canonicalization">IndieAuth §3.4</a>
  static URI profileUrl(String typed) {
    var text = typed.strip();
    try {
      var url = URI.create(text.contains("://") ? text : "https://" + text);
      var host = Optional.ofNullable(url.getHost()).orElseThrow(() -> noAddress(typed));
      var path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
      var query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
      return URI.create(url.getScheme() + "://" + host.toLowerCase(Locale.ROOT) + path + query);
    } catch (IllegalArgumentException _) {
      throw noAddress(typed);
    }
  }

  Endpoints endpoints(URI profile) {
    var page = web.read(profile);
    if (!page.isOk()) {
      throw new SignInFailure(page.url() + " answered with status " + page.status());
    }
    return page.link("indieauth-metadata").map(this::published).orElseGet(() -> older(page));
  }

  private Endpoints published(URI metadata) {
    var page = web.read(metadata);
    if (!page.isOk()) {
      throw new SignInFailure(metadata + " answered with status " + page.status());
    }
    var json = page.json();
    var issuer = json.path("issuer").asString("");
    if (issuer.isEmpty() || !metadata.toString().startsWith(issuer)) {
      throw new SignInFailure(metadata + " names an issuer that it can't speak for: " + issuer);
    }
    return new Endpoints(
        Optional.of(issuer),
        url(json, "authorization_endpoint")
            .orElseThrow(() -> new SignInFailure(metadata + " names no authorization endpoint")),
        url(json, "token_endpoint"),
        url(json, "introspection_endpoint"));
  }

  private static Endpoints older(WebPage page) {
    var authorization = page.link("authorization_endpoint");
    return new Endpoints(
        Optional.empty(),
        authorization.orElseThrow(
            () -> new SignInFailure(page.url() + " names no server to sign in with")),
        page.link("token_endpoint"),
        Optional.empty());
  }

  private static Optional<URI> url(JsonNode json, String member) {
    return Optional.of(json.path(member).asString(""))
        .filter(text -> !text.isEmpty())
        .map(URI::create);
  }

  private static SignInFailure noAddress(String typed) {
    return new SignInFailure("“" + typed + "” is not the address of a website");
  }
}
