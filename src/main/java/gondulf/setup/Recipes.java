package gondulf.setup;

import gondulf.protocol.Issuer;
import java.net.URI;

/// The lines for this server, as the usual tools want them.
///
/// @param header the value of a `Link` header
record Recipes(
    String issuer,
    String metadata,
    String link,
    String authorization,
    String token,
    String mail,
    String header) {

  static Recipes of(Issuer issuer) {
    return new Recipes(
        issuer.toString(),
        issuer.metadata().toString(),
        link("indieauth-metadata", issuer.metadata()),
        link("authorization_endpoint", issuer.at("/authorize")),
        link("token_endpoint", issuer.at("/token")),
        mail("example.com"),
        "<" + issuer.metadata() + ">; rel=\"indieauth-metadata\"");
  }

  /// The same for a website of that name.
  Recipes at(String host) {
    return new Recipes(issuer, metadata, link, authorization, token, mail(host), header);
  }

  static String mail(String host) {
    return "<link rel=\"me\" href=\"mailto:you@" + host + "\">";
  }

  static String link(String rel, URI href) {
    return "<link rel=\"" + rel + "\" href=\"" + href + "\">";
  }
}
