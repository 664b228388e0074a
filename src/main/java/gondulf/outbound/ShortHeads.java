package gondulf.outbound;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.io.HttpMessageParser;
import org.apache.hc.core5.http.io.HttpTransportMetrics;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.apache.hc.core5.util.CharArrayBuffer;

/// Reads the heads of answers, which may have many lines or long ones, but not many long ones: they
/// are all kept until the last has come.
final class ShortHeads extends DefaultHttpResponseParserFactory {

  private static final int MOST_LETTERS = 32 * 1024;
  private static final int MOST_LINES = 100;
  private static final int LONGEST_LINE = 8192;
  private static final int MOST_TRAILERS = 4;

  /// What holds for all of an answer but its head: for what may come behind its body, too.
  static final Http1Config BESIDE = config(MOST_TRAILERS);

  ShortHeads() {
    super(config(MOST_LINES));
  }

  @Override
  public HttpMessageParser<ClassicHttpResponse> create() {
    var parser = super.create();
    return (lines, in) -> parser.parse(new Counted(lines), in);
  }

  private static Http1Config config(int mostLines) {
    return Http1Config.custom().setMaxHeaderCount(mostLines).setMaxLineLength(LONGEST_LINE).build();
  }

  private static final class Counted implements SessionInputBuffer {

    private final SessionInputBuffer lines;
    private int letters = 0;

    private Counted(SessionInputBuffer lines) {
      this.lines = lines;
    }

    @Override
    public int readLine(CharArrayBuffer line, InputStream in) throws IOException {
      var read = lines.readLine(line, in);
      letters += Math.max(read, 0);
      if (letters > MOST_LETTERS) {
        throw new MessageConstraintException("the head is too long");
      }
      return read;
    }

    @Override
    public int length() {
      return lines.length();
    }

    @Override
    public int capacity() {
      return lines.capacity();
    }

    @Override
    public int available() {
      return lines.available();
    }

    @Override
    public int read(byte[] bytes, int offset, int length, InputStream in) throws IOException {
      return lines.read(bytes, offset, length, in);
    }

    @Override
    public int read(byte[] bytes, InputStream in) throws IOException {
      return lines.read(bytes, in);
    }

    @Override
    public int read(InputStream in) throws IOException {
      return lines.read(in);
    }

    @Override
    public HttpTransportMetrics getMetrics() {
      return lines.getMetrics();
    }
  }
}
