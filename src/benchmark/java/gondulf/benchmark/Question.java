package gondulf.benchmark;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;

/// A request as its bytes, with no more headers than a small client sends.
record Question(String text) {

  static Question get(String path, String... headers) {
    return new Question("GET " + path + " HTTP/1.1\r\n" + lines(headers) + "\r\n");
  }

  static Question post(String path, String form, String... headers) {
    return new Question(
        "POST "
            + path
            + " HTTP/1.1\r\n"
            + lines(headers)
            + "Content-Type: application/x-www-form-urlencoded\r\n"
            + "Content-Length: "
            + form.length()
            + "\r\n\r\n"
            + form);
  }

  ByteBuffer bytes() {
    return ByteBuffer.wrap(text.getBytes(US_ASCII));
  }

  private static String lines(String... headers) {
    var lines = new StringBuilder("Host: localhost\r\n");
    for (var each : headers) {
      lines.append(each).append("\r\n");
    }
    return lines.toString();
  }
}
