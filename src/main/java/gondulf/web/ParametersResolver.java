package gondulf.web;

import static gondulf.protocol.OAuthError.invalidRequest;

import gondulf.protocol.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Hands a controller the [Parameters] of its request: those of the query, or, of a POST, those of
/// the form and no others.
///
/// They are read from the bytes as they came; the container, which would mix the two and mend what
/// is broken, is never asked.
@Component
class ParametersResolver implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Parameters.class;
  }

  @Override
  public Parameters resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders)
      throws IOException, HttpMediaTypeNotSupportedException {
    var parameters = Parameters.parse(text((HttpServletRequest) request.getNativeRequest()));
    if (parameters.values().entrySet().stream()
        .anyMatch(each ->
            hasNul(each.getKey())
                || each.getValue().stream().anyMatch(ParametersResolver::hasNul))) {
      throw invalidRequest("a parameter has a NUL character").asException();
    }
    return parameters;
  }

  private static String text(HttpServletRequest request)
      throws IOException, HttpMediaTypeNotSupportedException {
    return request.getMethod().equals("POST")
        ? FormBody.read(request)
        : Objects.requireNonNullElse(request.getQueryString(), "");
  }

  private static boolean hasNul(String text) {
    return text.indexOf('\0') >= 0;
  }
}
