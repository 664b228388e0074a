package gondulf.authorization;

import gondulf.client.Client;
import gondulf.client.Logo;
import java.net.URI;
import java.util.Locale;

/// What a page shows of the app that asks. Its host is proven; its name is what it calls itself.
///
/// @param letter stands where a logo would
/// @param home the page that it gives for people, or empty
/// @param logo where this server has its logo, or empty
record AppView(String letter, String logo, String name, String host, String id, String home) {

  static AppView of(Client client) {
    var name = client.name().orElse(client.id().host());
    return new AppView(
        name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT),
        client.logo().flatMap(Logo::path).orElse(""),
        name,
        client.id().host(),
        client.id().toString(),
        client.homepage().map(URI::toString).orElse(""));
  }

  boolean hasHome() {
    return !home.isEmpty();
  }

  boolean hasLogo() {
    return !logo.isEmpty();
  }
}
