package gondulf.benchmark;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;

/// What has come of an answer so far.
record Answer(ByteBuffer bytes) {

  private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(US_ASCII);
  private static final byte[] END_OF_CHUNKS = "\r\n0\r\n\r\n".getBytes(US_ASCII);
  private static final byte[] LENGTH = "\r\nContent-Length: ".getBytes(US_ASCII);
  private static final byte[] GOOD = "HTTP/1.1 200".getBytes(US_ASCII);

  /// Whether it has come whole.
  ///
  /// @throws IOException if it is not a good one
  boolean isWhole() throws IOException {
    var length = bytes.position();
    var head = find(END_OF_HEAD, length);
    if (head < 0) {
      return false;
    }
    if (!isAt(GOOD, 0)) {
      throw new IOException("the server answers " + US_ASCII.decode(bytes.duplicate().flip()));
    }
    var body = head + END_OF_HEAD.length;
    var said = find(LENGTH, head);
    return said < 0
        ? isAt(END_OF_CHUNKS, length - END_OF_CHUNKS.length)
        : length - body == number(said + LENGTH.length);
  }

  private int number(int from) {
    int number = 0;
    for (int i = from; bytes.get(i) != '\r'; i++) {
      number = number * 10 + (bytes.get(i) - '0');
    }
    return number;
  }

  private int find(byte[] wanted, int end) {
    for (int i = 0; i <= end - wanted.length; i++) {
      if (isAt(wanted, i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isAt(byte[] wanted, int from) {
    for (int i = 0; i < wanted.length; i++) {
      if (bytes.get(from + i) != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
