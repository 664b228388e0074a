package gondulf.web;

import static gondulf.protocol.OAuthError.invalidRequest;

import gondulf.protocol.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotSupportedException;

/// Reads the [Parameters] of a request: those of the query, or, of a POST, those of the form and no
/// others.
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
    var parameters = Parameters.parse(text(request));
    parameters
        .values()
        .forEach((name, values) -> {
          if (Stream.concat(Stream.of(name), values.stream()).anyMatch(RequestParameters::hasNul)) {
            throw invalidRequest("a parameter has a NUL character").asException();
          }
        });
    return parameters;
  }

  private String text(HttpServletRequest request) throws HttpMediaTypeNotSupportedException {
    return request.getMethod().equals("POST")
        ? FormBody.read(request, clock)
        : Objects.requireNonNullElse(request.getQueryString(), "");
  }

  private static boolean hasNul(String text) {
    return text.indexOf('\0') >= 0;
  }
}
