package gondulf.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets apps that live in a browser read the metadata and redeem codes, without cookies. No page is
/// ever opened to them; whoever asks how one may be asked hears the methods alone.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc9700#section-2.6">RFC 9700 §2.6</a>
@Component
@Order(CrossOriginHeaders.AFTER_SECURITY)
class CrossOriginHeaders extends OncePerRequestFilter {

  static final int AFTER_SECURITY = Integer.MIN_VALUE + 1;

  /// The last is sent by MCP clients even when they read the metadata.
  private static final String HEADERS = "Authorization, Content-Type, MCP-Protocol-Version";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var isOpen = Endpoints.isOpen(request.getRequestURI());
    if (isOpen) {
      response.setHeader("Access-Control-Allow-Origin", "*");
    }
    var methods =
        request.getMethod().equals("OPTIONS")
            ? Endpoints.methods(request.getRequestURI())
            : Optional.<String>empty();
    if (methods.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    methods.ifPresent(all -> response.setHeader("Allow", all));
    if (isOpen) {
      response.setHeader("Access-Control-Allow-Methods", "GET, POST");
      response.setHeader("Access-Control-Allow-Headers", HEADERS);
      response.setHeader("Access-Control-Max-Age", "3600");
    }
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }
}
