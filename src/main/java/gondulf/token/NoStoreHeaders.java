package gondulf.token;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Forbids everybody on the way to keep any answer of this room, before anything else is done, so
/// that no answer can leave without it.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-5.1">RFC 6749 §5.1</a>
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class NoStoreHeaders implements HandlerInterceptor {

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method && isOfThisRoom(method.getBeanType())) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      response.setHeader(HttpHeaders.PRAGMA, "no-cache");
    }
    return true;
  }

  private static boolean isOfThisRoom(Class<?> controller) {
    return controller.getPackage() == NoStoreHeaders.class.getPackage();
  }
}
