package gondulf.web;

import gondulf.language.Language;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Has each request answered in the language that the person chose, else in the one that their
/// browser wishes for, else in English.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class SpokenLanguage extends OncePerRequestFilter {

  /// What a page depends on besides its address.
  static final String VARY = "Accept-Language, Cookie";

  private final LanguageCookie cookie;

  SpokenLanguage(LanguageCookie cookie) {
    this.cookie = cookie;
  }

  Language of(HttpServletRequest request) {
    var wish = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), "");
    return cookie.read(request).or(() -> Language.wished(wish)).orElse(Language.ENGLISH);
  }

  /// Apps read no sentences.
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return Channel.of(request) == Channel.API;
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      of(request).speak(() -> goOn(request, response, chain));
    } catch (IOException | ServletException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }

  private static HttpServletResponse goOn(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(request, response);
    return response;
  }
}
