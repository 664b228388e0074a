package gondulf.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Writes what nearly all controllers answer: a page, a record as JSON, or nothing. Who writes
/// these, and as what, is settled; Spring would find it out for each request. Conditional requests
/// and `ResponseBodyAdvice` do not come this way.
final class WholeAnswers implements HandlerMethodReturnValueHandler {

  private final HandlerMethodReturnValueHandler others;
  private final PageConverter pages;
  private final JsonConverter json;

  /// @param others who writes any other `ResponseEntity`
  WholeAnswers(HandlerMethodReturnValueHandler others, PageConverter pages, JsonConverter json) {
    this.others = others;
    this.pages = pages;
    this.json = json;
  }

  @Override
  public boolean supportsReturnType(MethodParameter type) {
    return others.supportsReturnType(type);
  }

  @Override
  public void handleReturnValue(
      @Nullable Object value,
      MethodParameter type,
      ModelAndViewContainer container,
      NativeWebRequest request)
      throws Exception {
    if (value instanceof ResponseEntity<?> answer
        && (answer.getBody() == null || answer.getBody() instanceof Record)
        && request.getNativeResponse() instanceof HttpServletResponse response) {
      container.setRequestHandled(true);
      write(answer, response);
    } else {
      others.handleReturnValue(value, type, container, request);
    }
  }

  private void write(ResponseEntity<?> answer, HttpServletResponse servlet) throws IOException {
    var response = new ServletServerHttpResponse(servlet);
    response.setStatusCode(answer.getStatusCode());
    response.getHeaders().putAll(answer.getHeaders());
    if (answer.getBody() instanceof Page page) {
      write(page, pages, response);
    } else if (answer.getBody() instanceof Record body) {
      write(body, json, response);
    }
    response.flush();
  }

  private static <T> void write(
      T body, HttpMessageConverter<? super T> converter, ServletServerHttpResponse response)
      throws IOException {
    converter.write(body, null, response);
  }
}
