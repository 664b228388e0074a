package gondulf.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Hands a controller the [ClientAddress] of its request.
@Component
class ClientAddressResolver implements HandlerMethodArgumentResolver {

  private final ClientAddresses addresses;

  ClientAddressResolver(ClientAddresses addresses) {
    this.addresses = addresses;
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
    return addresses.of((HttpServletRequest) request.getNativeRequest());
  }
}
