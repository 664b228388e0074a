package gondulf.neighbourhood.home;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a home answers to a visit.
public record Reply(int status, List<Header> headers, Body body) {

  private static final int CHUNK = 8192;

  public Reply {
    headers = List.copyOf(headers);
  }

  public static Reply html(String html) {
    return text("text/html; charset=utf-8", html);
  }

  public static Reply json(String json) {
    return text("application/json", json);
  }

  public static Reply text(String contentType, String text) {
    var bytes = text.getBytes(UTF_8);
    return new Reply(
        200, List.of(new Header("Content-Type", contentType)), out -> out.write(bytes));
  }

  public static Reply status(int status) {
    return html("<!doctype html><title>" + status + "</title>").withStatus(status);
  }

  public static Reply redirect(int status, String to) {
    return status(status).with("Location", to);
  }

  /// A page without an end: so many bytes, all of them spaces.
  public static Reply big(long size) {
    return html("")
        .withBody(out -> {
          var chunk = new byte[CHUNK];
          Arrays.fill(chunk, (byte) ' ');
          for (long left = size; left > 0; left -= CHUNK) {
            out.write(chunk, 0, (int) Math.min(CHUNK, left));
          }
        });
  }

  /// The same, one byte at a time with so much time between.
  public Reply slowly(Duration pause) {
    return withBody(out -> body.writeTo(new SlowStream(out, pause)));
  }

  public Reply withStatus(int other) {
    return new Reply(other, headers, body);
  }

  public Reply withBody(Body other) {
    return new Reply(status, headers, other);
  }

  public Reply with(String name, String value) {
    var more = new ArrayList<>(headers);
    more.add(new Header(name, value));
    return new Reply(status, more, body);
  }

  /// The whole body as text.
  public String content() {
    var out = new ByteArrayOutputStream();
    try {
      body.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(UTF_8);
  }

  /// One line above the body.
  public record Header(String name, String value) {}

  /// What is written below the headers, while the visitor waits.
  @FunctionalInterface
  public interface Body {

    void writeTo(OutputStream out) throws IOException;
  }
}
