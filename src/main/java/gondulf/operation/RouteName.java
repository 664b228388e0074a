package gondulf.operation;

import java.util.Set;

/// Which of few a path belongs to, so that a stranger's paths make no labels.
final class RouteName {

  private static final Set<String> PATHS =
      Set.of(
          "/",
          "/authorize",
          "/token",
          "/introspect",
          "/revoke",
          "/userinfo",
          "/health",
          "/language",
          "/setup",
          "/.well-known/oauth-authorization-server");
  private static final Set<String> BEGINNINGS = Set.of("/sign-in", "/account", "/logo", "/help");

  private RouteName() {}

  static String of(String path) {
    if (PATHS.contains(path)) {
      return path;
    }
    var second = path.indexOf('/', 1);
    var beginning = second < 0 ? path : path.substring(0, second);
    return BEGINNINGS.contains(beginning) ? beginning : "other";
  }
}
