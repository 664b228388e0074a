package gondulf.web;

import gondulf.protocol.Issuer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Puts the headers that keep a browser safe on every answer, errors too.
///
/// Three are left out on purpose. `form-action` would stop the redirect to the app after Allow in
/// Chromium and Safari. A `Cross-Origin-Opener-Policy` would cut the tie to an app that opened the
/// sign-in in a window of its own. And `Referrer-Policy: no-referrer` would make browsers send
/// `Origin: null` with every form.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityHeaders extends OncePerRequestFilter {

  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "frame-ancestors 'none'; base-uri 'none'";

  private final boolean https;

  SecurityHeaders(Issuer issuer) {
    this.https = issuer.isHttps();
  }

  void writeTo(HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    if (https) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000");
    }
  }

  /// Tomcat refuses some methods by itself and comes here only for the page that says so.
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    writeTo(response);
    chain.doFilter(request, response);
  }
}
