package gondulf.web;

import static gondulf.protocol.OAuthError.invalidRequest;

import gondulf.protocol.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotSupportedException;

/// Reads the [Parameters] of a request: those of the query, or, of a POST, those of the form and no
/// others. Only where there is no form at all, a [RedemptionQuery] may stand in for it.
///
/// They are read from the bytes as they came; the container, which would mix the two and mend what
/// is broken, is never asked.
@Component
public class RequestParameters {

  private final InstantSource clock;

  RequestParameters(InstantSource clock) {
    this.clock = clock;
  }

  /// Reads them. A form can be read once.
  public Parameters of(HttpServletRequest request) throws HttpMediaTypeNotSupportedException {
    var parameters = read(request);
    parameters
        .values()
        .forEach((name, values) -> {
          if (hasNul(name) || values.stream().anyMatch(RequestParameters::hasNul)) {
            throw invalidRequest("a parameter has a NUL character").asException();
          }
        });
    return parameters;
  }

  private Parameters read(HttpServletRequest request) throws HttpMediaTypeNotSupportedException {
    if (!request.getMethod().equals("POST")) {
      return Parameters.parse(Objects.requireNonNullElse(request.getQueryString(), ""));
    }
    return RedemptionQuery.standsInFor(request)
        ? RedemptionQuery.read(request)
        : Parameters.parse(FormBody.read(request, clock));
  }

  private static boolean hasNul(String text) {
    return text.indexOf('\0') >= 0;
  }
}
