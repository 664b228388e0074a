package gondulf.web;

import static gondulf.web.Endpoint.api;
import static gondulf.web.Endpoint.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The paths at which something else may hold than at the pages of a sign-in. What does not stand
/// here is a page for people, counted, and for this origin alone.
///
/// Asking about a token is free while one holds a good one: the token room counts only the bad.
final class Endpoints {

  /// A path that is asked in a way that it does not know answers as its first line here does, and
  /// so does a path below it that nobody has. An app redeems a code by a POST to the very path that
  /// people are sent to.
  static final List<Endpoint> TABLE =
      List.of(
          page("GET", "/"),
          page("GET", "/authorize"),
          api("POST", "/authorize").redeeming(),
          api("POST", "/token").open().redeeming(),
          api("GET", "/token").open().free(),
          api("POST", "/introspect").free(),
          api("POST", "/revoke").open(),
          api("GET", "/userinfo").open().free(),
          api("GET", "/.well-known/oauth-authorization-server").open(),
          api("GET", "/health").free(),
          page("GET", "/copy.js").free(),
          page("GET", "/gondulf.css").free(),
          page("GET", "/gondulf.js").free(),
          page("GET", "/gondulf.svg").free(),
          page("GET", "/robots.txt").free());

  private static final Map<String, List<Endpoint>> BY_PATH =
      TABLE.stream().collect(Collectors.groupingBy(Endpoint::path));

  private Endpoints() {}

  /// It is asked several times for each request.
  static Endpoint at(String method, String path) {
    for (var each : of(path)) {
      if (each.isFor(method)) {
        return each;
      }
    }
    return unknown(method, path);
  }

  private static List<Endpoint> of(String path) {
    return BY_PATH.getOrDefault(path, List.of());
  }

  private static Endpoint unknown(String method, String path) {
    var channel =
        TABLE.stream()
            .filter(each -> each.isOrBegins(path))
            .findFirst()
            .map(Endpoint::channel)
            .orElse(path.startsWith("/.well-known/") ? Channel.API : Channel.PAGE);
    return new Endpoint(method, path, channel, isOpen(path), false, false);
  }

  /// The methods by which a path may be asked, one after the other; none for a path that does not
  /// stand here.
  static Optional<String> methods(String path) {
    return of(path).stream()
        .map(each -> each.isFor("HEAD") ? "GET, HEAD" : each.method())
        .sorted()
        .reduce((some, other) -> some + ", " + other)
        .map(all -> all + ", OPTIONS");
  }

  /// Whether a page of another origin may read what a path answers, before the method is known that
  /// it means to use.
  static boolean isOpen(String path) {
    for (var each : of(path)) {
      if (each.isOpen()) {
        return true;
      }
    }
    return false;
  }
}
