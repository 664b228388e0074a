package gondulf.web;

import gondulf.protocol.Issuer;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.stereotype.Component;

/// Puts the headers that keep a browser safe on every answer, errors too. They are always the same,
/// and so are bytes already: for Tomcat to encode them is a tenth of the work for a short answer.
///
/// Three are left out on purpose. `form-action` would stop the redirect to the app after Allow in
/// Chromium and Safari. A `Cross-Origin-Opener-Policy` would cut the tie to an app that opened the
/// sign-in in a window of its own. And `Referrer-Policy: no-referrer` would make browsers send
/// `Origin: null` with every form.
@Component
class SecurityHeaders extends ValveBase {

  /// Where this one is, all are.
  private static final String MARK = "Content-Security-Policy";

  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "frame-ancestors 'none'; base-uri 'none'";
  private static final boolean ASYNCHRONOUS_TOO = true;

  private final List<FixedHeader> headers = new ArrayList<>();

  SecurityHeaders(Issuer issuer) {
    super(ASYNCHRONOUS_TOO);
    add(MARK, CONTENT_SECURITY_POLICY);
    add("X-Frame-Options", "DENY");
    add("X-Content-Type-Options", "nosniff");
    add("Referrer-Policy", "same-origin");
    add("Cross-Origin-Resource-Policy", "same-origin");
    add("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    if (issuer.isHttps()) {
      add("Strict-Transport-Security", "max-age=31536000");
    }
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    writeTo(response);
    getNext().invoke(request, response);
  }

  /// Puts them on an answer that does not have them: a new one, or one that was reset.
  void writeTo(Response response) {
    var written = response.getCoyoteResponse().getMimeHeaders();
    if (written.getValue(MARK) == null) {
      headers.forEach(each -> each.addTo(written));
    }
  }

  private void add(String name, String value) {
    headers.add(new FixedHeader(name, value));
  }
}
