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
  private final SpokenLanguage languages;

  ContainerErrors(PageConverter pages, SecurityHeaders headers, SpokenLanguage languages) {
    this.pages = pages;
    this.headers = headers;
    this.languages = languages;
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable throwable) {
    if (response.getStatus() < 400
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    try {
      languages.of(request).speak(() -> answer(request, response));
    } catch (IOException e) {
      log.debug("the client went away before it was answered", e);
    }
  }

  private Response answer(Request request, Response response) throws IOException {
    var refusal = Refusal.of(Failure.of(response.getStatus()));
    write(refusal, Channel.of(method(request), path(request)), response);
    return response;
  }

  private void write(Refusal refusal, Channel channel, Response response) throws IOException {
    headers.writeTo(response);
    response.setHeader("Cache-Control", "no-store");
    response.setCharacterEncoding(UTF_8);
    response.setStatus(refusal.status(channel));
    var body = body(refusal, channel, response);
    Objects.requireNonNull(response.getReporter()).write(body);
    response.finishResponse();
  }

  private String body(Refusal refusal, Channel channel, Response response) {
    return switch (channel) {
      case API -> {
        response.setContentType("application/json");
        yield JSON.writeValueAsString(refusal.body());
      }
      case PAGE -> {
        var page = refusal.page();
        response.setContentType("text/html");
        response.setHeader("Content-Language", page.lang());
        yield pages.render(page);
      }
    };
  }

  private static String method(Request request) {
    return Objects.requireNonNullElse(request.getMethod(), "GET");
  }

  private static String path(Request request) {
    return Objects.requireNonNullElse(request.getRequestURI(), "/");
  }
}
