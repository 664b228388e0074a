package gondulf.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;

/// A PNG as the row of chunks that it is.
///
/// @see <a href="https://www.w3.org/TR/png-3/#5Chunk-layout">PNG §5.3</a>
final class PngParts {

  private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
  private static final String LAST = "IEND";
  private static final int SIGNATURE = 8;
  private static final int AROUND = 12;

  private final byte[] png;

  PngParts(byte[] png) {
    this.png = png;
  }

  /// The chunks without which there is no picture, up to the last.
  byte[] bare() throws IOException {
    var bare = new ByteArrayOutputStream(png.length);
    bare.write(png, 0, SIGNATURE);
    var type = "";
    for (int at = SIGNATURE; !type.equals(LAST); at += size(at)) {
      type = type(at);
      if (NEEDED.contains(type)) {
        bare.write(png, at, size(at));
      }
    }
    return bare.toByteArray();
  }

  private String type(int at) throws IOException {
    if (at > png.length - AROUND) {
      throw new IOException("the PNG ends too early");
    }
    return new String(png, at + Integer.BYTES, Integer.BYTES, ISO_8859_1);
  }

  private int size(int at) throws IOException {
    var length = ByteBuffer.wrap(png).getInt(at);
    if (length < 0 || length > png.length - AROUND - at) {
      throw new IOException("the PNG ends too early");
    }
    return length + AROUND;
  }
}
