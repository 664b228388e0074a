package gondulf.web;

import static gondulf.protocol.OAuthError.invalidRequest;
import static java.nio.charset.StandardCharsets.UTF_8;

import gondulf.limit.SteadyTime;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.HttpMediaTypeNotSupportedException;

/// The body of a POST, as one text that is a form, or a refusal.
final class FormBody {

  private static final int MOST_BYTES = 16 * 1024;
  private static final int MOST_PASSED_OVER = 2 * 1024 * 1024;
  private static final int PART = 2 * 1024;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
  private static final MediaType FORM = MediaType.APPLICATION_FORM_URLENCODED;

  private FormBody() {}

  static String read(HttpServletRequest request, InstantSource clock)
      throws HttpMediaTypeNotSupportedException {
    var type = type(request);
    if (type.filter(FormBody::isForm).isEmpty()) {
      throw new HttpMediaTypeNotSupportedException(type.orElse(null), List.of(FORM));
    }
    var bytes = bytes(request, clock);
    if (bytes.length > MOST_BYTES) {
      throw new ErrorResponseException(HttpStatus.CONTENT_TOO_LARGE);
    }
    return text(bytes);
  }

  /// A body that ends early, or too late, is the sender's fault. One that is too long is read on
  /// for a while, since nobody hears an answer while they send.
  private static byte[] bytes(HttpServletRequest request, InstantSource clock) {
    var time = new SteadyTime(clock);
    var deadline = time.currentTimeNanos() + LONGEST_WAIT.toNanos();
    var promised = Math.clamp(request.getContentLengthLong(), PART, MOST_BYTES);
    var bytes = new ByteArrayOutputStream(promised);
    var part = new byte[PART];
    try {
      var body = request.getInputStream();
      int sent = 0;
      for (int read = 0; read >= 0 && sent <= MOST_PASSED_OVER; read = body.read(part)) {
        sent += read;
        if (bytes.size() <= MOST_BYTES) {
          bytes.write(part, 0, read);
        }
        if (time.currentTimeNanos() > deadline) {
          throw invalidRequest("the form did not arrive in time").asException();
        }
      }
      return bytes.toByteArray();
    } catch (IOException _) {
      throw invalidRequest("the form did not arrive whole").asException();
    }
  }

  private static Optional<MediaType> type(HttpServletRequest request) {
    try {
      return Optional.ofNullable(request.getContentType()).map(MediaType::parseMediaType);
    } catch (InvalidMediaTypeException _) {
      return Optional.empty();
    }
  }

  /// Percent-encoding leaves nothing to a charset but UTF-8, whoever names it or not.
  private static boolean isForm(MediaType type) {
    return type.equalsTypeAndSubtype(FORM)
        && Optional.ofNullable(type.getCharset())
            .filter(charset -> !charset.equals(UTF_8))
            .isEmpty();
  }

  private static String text(byte[] bytes) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      throw invalidRequest("the form is not UTF-8").asException();
    }
  }
}
