package gondulf.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// What a person sees: a record whose template the compiler has checked.
public interface Page {

  MediaType HTML = new MediaType(MediaType.TEXT_HTML, UTF_8);

  /// This page as an answer that no cache keeps.
  default ResponseEntity<Page> answer(HttpStatus status) {
    return ResponseEntity.status(status)
        .contentType(HTML)
        .cacheControl(CacheControl.noStore())
        .body(this);
  }
}
