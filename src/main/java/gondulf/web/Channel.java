package gondulf.web;

import jakarta.servlet.http.HttpServletRequest;

/// Who reads the answer: a person, as a page, or an app, as JSON.
enum Channel {
  PAGE,
  API;

  static Channel of(HttpServletRequest request) {
    return of(request.getMethod(), request.getRequestURI());
  }

  static Channel of(String method, String path) {
    return Endpoints.at(method, path).channel();
  }
}
