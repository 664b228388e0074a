package gondulf.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import gondulf.language.Language;
import gondulf.language.Words;
import io.jstach.jstache.JStacheLambda;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;

/// What a person sees: a record whose template the compiler has checked.
public interface Page extends Speaking {

  MediaType HTML = new MediaType(MediaType.TEXT_HTML, UTF_8);

  /// A sentence of a room: in a template `{{#say}}signin.code.sent{{/say}}`. It may name what the
  /// page does, and what the part of it does in which it stands.
  @JStacheLambda
  @JStacheLambda.Raw
  default String say(@JStacheLambda.Raw String name, Object part) {
    var names = new HashMap<>(names());
    if (part instanceof Speaking speaking) {
      names.putAll(speaking.names());
    }
    return Words.html(name, names);
  }

  /// The language of this page, as programs call it.
  default String lang() {
    return Language.spoken().tag();
  }

  /// The languages that this page could be read in instead.
  default List<Language> otherLanguages() {
    return Stream.of(Language.values()).filter(each -> each != Language.spoken()).toList();
  }

  /// This page as an answer that no cache keeps. One that says that something does not work just
  /// now is worth asking for again.
  default ResponseEntity<Page> answer(HttpStatus status) {
    return status == HttpStatus.SERVICE_UNAVAILABLE
        ? answer(status, RetryAfter.SOON)
        : answering(status).body(this);
  }

  /// The same, where it is known how long it makes no sense to ask again.
  default ResponseEntity<Page> answer(HttpStatus status, Duration wait) {
    return answer(status, RetryAfter.seconds(wait));
  }

  private ResponseEntity<Page> answer(HttpStatus status, String retryAfter) {
    return answering(status).header(HttpHeaders.RETRY_AFTER, retryAfter).body(this);
  }

  private static BodyBuilder answering(HttpStatus status) {
    return ResponseEntity.status(status).contentType(HTML).cacheControl(CacheControl.noStore());
  }
}
