package gondulf.web;

import gondulf.meter.Audit;
import gondulf.meter.SecurityEvent;
import gondulf.protocol.Issuer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.HandlerInterceptor;

/// Refuses every form that another site's page has sent, before any room sees it.
///
/// A second lock: each form holds a secret of its own besides. That is why `Origin: null` may pass,
/// which some browsers' views send from our very pages.
@Component
@Order(3)
class SameOrigin implements HandlerInterceptor {

  private static final Set<String> OWN = Set.of("same-origin", "none");

  private final Set<String> origins;

  SameOrigin(Issuer issuer) {
    this.origins = Set.of(issuer.toString(), "null");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (isForm(request) && !comesFromHere(request)) {
      Audit.of(SecurityEvent.FOREIGN_FORM)
          .with("origin", Objects.requireNonNullElse(request.getHeader("Origin"), "unsaid"))
          .write();
      throw new ErrorResponseException(HttpStatus.FORBIDDEN);
    }
    return true;
  }

  private static boolean isForm(HttpServletRequest request) {
    return request.getMethod().equals("POST") && Channel.of(request) == Channel.PAGE;
  }

  private boolean comesFromHere(HttpServletRequest request) {
    var site = request.getHeader("Sec-Fetch-Site");
    var origin = request.getHeader("Origin");
    return (site == null || OWN.contains(site)) && (origin == null || origins.contains(origin));
  }
}
