package gondulf.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/// Who reads the answer: a person, as a page, or an app, as JSON.
enum Channel {
  PAGE,
  API;

  private static final Set<String> ENDPOINTS =
      Set.of("/token", "/introspect", "/revoke", "/userinfo");

  static Channel of(HttpServletRequest request) {
    return of(request.getMethod(), request.getRequestURI());
  }

  /// An app redeems a code by a POST to the very path that people are sent to.
  static Channel of(String method, String path) {
    return ENDPOINTS.contains(path)
            || path.startsWith("/.well-known/")
            || (path.equals("/authorize") && method.equals("POST"))
        ? API
        : PAGE;
  }
}
