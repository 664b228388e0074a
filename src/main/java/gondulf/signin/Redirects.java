package gondulf.signin;

import java.net.URI;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// Answers that send the browser somewhere else: 303, so that it never takes a form along.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc9700#section-4.12">RFC 9700 §4.12</a>
public final class Redirects {

  private Redirects() {}

  public static <T> ResponseEntity<T> seeOther(URI target) {
    return seeOther(target, HttpHeaders.EMPTY);
  }

  public static <T> ResponseEntity<T> seeOther(URI target, HttpHeaders headers) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .headers(headers)
        .cacheControl(CacheControl.noStore())
        .location(target)
        .build();
  }
}
