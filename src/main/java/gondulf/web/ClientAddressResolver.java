package gondulf.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Finds where a request comes from, and hands it to a controller that asks.
///
/// What a proxy says in `X-Forwarded-For` is believed from right to left for as long as each
/// address on the way is a trusted proxy's, so that nothing a client wrote itself is ever reached.
/// URLs are never made of any of it.
@Component
class ClientAddressResolver implements HandlerMethodArgumentResolver {

  private static final Pattern PORT = Pattern.compile("^\\[([^]]*)](:\\d+)?$|^([^:]*):\\d+$");

  private final RequestProperties properties;

  ClientAddressResolver(RequestProperties properties) {
    this.properties = properties;
  }

  ClientAddress of(HttpServletRequest request) {
    var address = InetAddress.ofLiteral(request.getRemoteAddr());
    for (var hop : hops(request)) {
      var before = trusted(address) ? parse(hop) : Optional.<InetAddress>empty();
      if (before.isEmpty()) {
        break;
      }
      address = before.orElseThrow();
    }
    return ClientAddress.of(address);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == ClientAddress.class;
  }

  @Override
  public ClientAddress resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return of((HttpServletRequest) request.getNativeRequest());
  }

  private boolean trusted(InetAddress address) {
    return properties.trustedProxies().stream().anyMatch(block -> block.contains(address));
  }

  /// The addresses that proxies wrote down, the last one first.
  private static List<String> hops(HttpServletRequest request) {
    var hops = new ArrayList<String>();
    for (var header : Collections.list(request.getHeaders("X-Forwarded-For"))) {
      hops.addAll(List.of(header.split(",", -1)));
    }
    return hops.reversed();
  }

  private static Optional<InetAddress> parse(String hop) {
    try {
      var bare = PORT.matcher(hop.strip()).replaceAll("$1$3");
      return Optional.of(InetAddress.ofLiteral(bare));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
