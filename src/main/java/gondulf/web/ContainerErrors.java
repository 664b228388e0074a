package gondulf.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/// Answers what is so broken that Tomcat refuses it before Spring sees it: a request line with
/// forbidden characters, headers without an end.
class ContainerErrors extends ErrorReportValve {

  private static final Logger log = LoggerFactory.getLogger(ContainerErrors.class);

  private static final JsonMapper JSON = JsonMapper.shared();

  private final PageConverter pages;
  private final SecurityHeaders headers;

  ContainerErrors(PageConverter pages, SecurityHeaders headers) {
    this.pages = pages;
    this.headers = headers;
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable throwable) {
    if (response.getStatus() < 400
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    var refusal = Refusal.of(Failure.of(response.getStatus()));
    try {
      write(refusal, Channel.of(method(request), path(request)), response);
    } catch (IOException e) {
      log.debug("the client went away before it was answered", e);
    }
  }

  private void write(Refusal refusal, Channel channel, Response response) throws IOException {
    headers.writeTo(response);
    response.setHeader("Cache-Control", "no-store");
    response.setCharacterEncoding(UTF_8);
    response.setStatus(refusal.status(channel));
    response.setContentType(channel == Channel.API ? "application/json" : "text/html");
    var body =
        channel == Channel.API
            ? JSON.writeValueAsString(refusal.body())
            : pages.render(refusal.page());
    Objects.requireNonNull(response.getReporter()).write(body);
    response.finishResponse();
  }

  private static String method(Request request) {
    return Objects.requireNonNullElse(request.getMethod(), "GET");
  }

  private static String path(Request request) {
    return Objects.requireNonNullElse(request.getRequestURI(), "/");
  }
}
