package gondulf.token;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Forbids everybody on the way to keep any answer of this room, before anything else is done, so
/// that no answer can leave without it.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-5.1">RFC 6749 §5.1</a>
@ControllerAdvice(basePackageClasses = NoStoreHeaders.class)
class NoStoreHeaders {

  @ModelAttribute
  void forbidStoring(HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(HttpHeaders.PRAGMA, "no-cache");
  }
}
