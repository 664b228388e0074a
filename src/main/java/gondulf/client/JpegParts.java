package gondulf.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/// A JPEG as the row of segments that it is.
///
/// @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81, annex B</a>
final class JpegParts {

  private static final int START_OF_SCAN = 0xda;
  private static final int COMMENT = 0xfe;
  private static final int FIRST_APPLICATION = 0xe0;
  private static final int ADOBE = 0xee;
  private static final int LAST_APPLICATION = 0xef;

  /// Each scan goes over the whole picture once more; a real one has about ten.
  private static final int MOST_SCANS = 30;

  private static final byte[] START = HexFormat.of().parseHex("ffd8");

  /// The header of JFIF at its plainest: the colours are the usual ones, and there is no preview.
  private static final byte[] JFIF =
      HexFormat.of().parseHex("ffe000104a46494600010100000100010000");

  private final byte[] jpeg;

  JpegParts(byte[] jpeg) {
    this.jpeg = jpeg;
  }

  /// The segments without which there is no picture.
  byte[] bare() throws IOException {
    if (scans() > MOST_SCANS) {
      throw new IOException("the JPEG has too many scans");
    }
    var bare = new ByteArrayOutputStream(jpeg.length);
    var isAdobe = false;
    int at = START.length;
    for (; marker(at) != START_OF_SCAN; at += size(at)) {
      if (isNeeded(marker(at))) {
        bare.write(jpeg, at, size(at));
        isAdobe |= marker(at) == ADOBE;
      }
    }
    bare.write(jpeg, at, jpeg.length - at);
    return joined(START, isAdobe ? new byte[0] : JFIF, bare.toByteArray());
  }

  private static byte[] joined(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(all::writeBytes);
    return all.toByteArray();
  }

  private static boolean isNeeded(int marker) {
    var isBeside = marker >= FIRST_APPLICATION && marker <= LAST_APPLICATION && marker != ADOBE;
    return !isBeside && marker != COMMENT;
  }

  private int marker(int at) throws IOException {
    if (at + 4 > jpeg.length || (jpeg[at] & 0xff) != 0xff) {
      throw new IOException("the JPEG is broken");
    }
    return jpeg[at + 1] & 0xff;
  }

  private int size(int at) throws IOException {
    var size = 2 + (ByteBuffer.wrap(jpeg).getShort(at + 2) & 0xffff);
    if (size < 4 || size > jpeg.length - at) {
      throw new IOException("the JPEG ends too early");
    }
    return size;
  }

  private int scans() {
    var count = 0;
    for (int i = 1; i < jpeg.length; i++) {
      if ((jpeg[i - 1] & 0xff) == 0xff && (jpeg[i] & 0xff) == START_OF_SCAN) {
        count++;
      }
    }
    return count;
  }
}
