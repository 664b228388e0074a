package gondulf.authorization;

import gondulf.client.Client;
import gondulf.client.Logo;
import java.net.URI;
import java.util.Locale;

/// What a page shows of the app that asks. Its host is proven; its name is what it calls itself. A
/// program on the person's own device has no name, and its address stands where others have a host.
///
/// @param isLocal whether it is such a program
/// @param letter stands where a logo would
/// @param home the page that it gives for people, or empty
/// @param logo where this server has its logo, or empty
record AppView(
    boolean isLocal, String letter, String logo, String name, String host, String id, String home) {

  static AppView of(Client client) {
    var id = client.id();
    var name = client.name().orElse(id.isLoopback() ? "a program on this device" : id.host());
    return new AppView(
        id.isLoopback(),
        name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT),
        client.logo().flatMap(Logo::path).orElse(""),
        name,
        id.isLoopback() ? id.toString() : id.host(),
        id.toString(),
        client.homepage().map(URI::toString).orElse(""));
  }

  boolean hasHome() {
    return !home.isEmpty();
  }

  boolean hasLogo() {
    return !logo.isEmpty();
  }
}
