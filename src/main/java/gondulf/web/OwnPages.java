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

  private static final int LONGEST = 16_000;
  private static final int DEEPEST = 6;

  private final Issuer issuer;
  private final RequestMappingHandlerMapping mapping;

  OwnPages(Issuer issuer, RequestMappingHandlerMapping requestMappingHandlerMapping) {
    this.issuer = issuer;
    this.mapping = requestMappingHandlerMapping;
  }

  /// The page on which a form was sent. If it was the answer to another form, then one above it;
  /// and if it is not known, the home page.
  URI pressedOn(HttpServletRequest request) {
    var said = Objects.requireNonNullElse(request.getHeader(HttpHeaders.REFERER), "");
    return said.length() > LONGEST ? home() : uri(said).flatMap(this::own).orElseGet(this::home);
  }

  private URI home() {
    return issuer.at("/");
  }

  private Optional<URI> own(URI said) {
    var path = Objects.requireNonNullElse(said.getRawPath(), "");
    if (path.chars().filter(each -> each == '/').count() > DEEPEST) {
      return Optional.empty();
    }
    var query = said.getRawQuery() == null ? "" : "?" + said.getRawQuery();
    while (path.startsWith("/")) {
      if (isPage(PathContainer.parsePath(path))) {
        return uri(issuer + path + query);
      }
      path = path.substring(0, path.lastIndexOf('/'));
      query = "";
    }
    return Optional.empty();
  }

  private boolean isPage(PathContainer path) {
    return mapping.getHandlerMethods().keySet().stream().anyMatch(each -> isPage(each, path));
  }

  private static boolean isPage(RequestMappingInfo info, PathContainer path) {
    var patterns = info.getPathPatternsCondition();
    return patterns != null
        && info.getMethodsCondition().getMethods().contains(RequestMethod.GET)
        && patterns.getPatterns().stream().anyMatch(each -> each.matches(path));
  }

  private static Optional<URI> uri(String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }
}
