package gondulf.web;

import gondulf.protocol.Issuer;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The pages of this server that can be shown again by their address alone.
///
/// A browser says on which page a form was. Of that only path and query count, and they are put
/// behind this server's own address, so nobody is ever sent elsewhere.
@Component
class OwnPages {

  private final Issuer issuer;
  private final RequestMappingHandlerMapping mapping;

  OwnPages(Issuer issuer, RequestMappingHandlerMapping requestMappingHandlerMapping) {
    this.issuer = issuer;
    this.mapping = requestMappingHandlerMapping;
  }

  /// The page on which a form was sent. If it was the answer to another form, then the one above
  /// it; and if it is not known, the home page.
  URI pressedOn(HttpServletRequest request) {
    var said = Objects.requireNonNullElse(request.getHeader(HttpHeaders.REFERER), "");
    return uri(said).flatMap(this::own).orElseGet(() -> issuer.at("/"));
  }

  private Optional<URI> own(URI said) {
    var path = Objects.requireNonNullElse(said.getRawPath(), "");
    if (isPage(path)) {
      return uri(issuer + path + (said.getRawQuery() == null ? "" : "?" + said.getRawQuery()));
    }
    return path.length() > 1
        ? uri(path.substring(0, path.lastIndexOf('/'))).flatMap(this::own)
        : Optional.empty();
  }

  private boolean isPage(String path) {
    return mapping.getHandlerMethods().keySet().stream().anyMatch(each -> isPage(each, path));
  }

  private static boolean isPage(RequestMappingInfo info, String path) {
    var patterns = info.getPathPatternsCondition();
    return patterns != null
        && info.getMethodsCondition().getMethods().contains(RequestMethod.GET)
        && patterns.getPatterns().stream()
            .anyMatch(each -> each.matches(PathContainer.parsePath(path)));
  }

  private static Optional<URI> uri(String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }
}
