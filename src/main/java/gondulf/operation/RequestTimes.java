package gondulf.operation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Times each request, told apart by where it went and how it was answered.
final class RequestTimes extends OncePerRequestFilter {

  private final Observatory observatory;

  RequestTimes(Observatory observatory) {
    this.observatory = observatory;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var done = observatory.begin();
    try {
      chain.doFilter(request, response);
    } finally {
      done.accept(RouteName.of(request.getRequestURI()), response.getStatus());
    }
  }
}
