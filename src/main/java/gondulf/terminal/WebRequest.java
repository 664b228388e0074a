package gondulf.terminal;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;

/// One thing that is asked of a server.
///
/// @param form what is posted, if anything is
/// @param isRepeatable whether asking twice does what asking once does
record WebRequest(URI url, String accept, Optional<Form> form, boolean isRepeatable) {

  private static final String JSON = "application/json";

  static WebRequest page(URI url) {
    return new WebRequest(url, "text/html, application/xhtml+xml;q=0.9, */*;q=0.1", none(), true);
  }

  static WebRequest json(URI url) {
    return new WebRequest(url, JSON, none(), true);
  }

  /// A form that spends what it holds.
  static WebRequest post(URI url, Form form) {
    return new WebRequest(url, JSON, Optional.of(form), false);
  }

  static WebRequest postRepeatably(URI url, Form form) {
    return new WebRequest(url, JSON, Optional.of(form), true);
  }

  WebRequest to(URI other) {
    return new WebRequest(other, accept, form, isRepeatable);
  }

  HttpRequest request() {
    var request = HttpRequest.newBuilder(url).header("Accept", accept);
    form.ifPresent(each ->
        request
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(each.encoded())));
    return request.build();
  }

  private static Optional<Form> none() {
    return Optional.empty();
  }
}
