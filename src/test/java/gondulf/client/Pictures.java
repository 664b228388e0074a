package gondulf.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/// Pictures good and bad, made byte by byte where no tool would make them.
final class Pictures {

  static final int RED = 0xffff0000;

  private Pictures() {}

  /// A picture in one colour.
  static byte[] plain(String format, int width, int height) throws IOException {
    var type = format.equals("png") ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    var image = new BufferedImage(width, height, type);
    var row = new int[width];
    Arrays.fill(row, RED);
    for (int y = 0; y < height; y++) {
      image.setRGB(0, y, width, 1, row, 0, width);
    }
    return written(image, format);
  }

  static byte[] written(BufferedImage image, String format) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }

  static BufferedImage read(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  /// A PNG that only says to be so large.
  static byte[] pngOfSize(int width, int height) throws IOException {
    var header = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8).put((byte) 2);
    var png = plain("png", 1, 1);
    return joined(Arrays.copyOf(png, 8), chunk("IHDR", header.array()), rest(png));
  }

  /// A PNG with one chunk more behind the first.
  static byte[] pngWith(String type, byte[] content) throws IOException {
    var png = plain("png", 10, 10);
    return joined(Arrays.copyOf(png, 33), chunk(type, content), rest(png));
  }

  /// A JPEG with one segment more behind its beginning.
  static byte[] jpegWith(int marker, byte[] content) throws IOException {
    var jpeg = plain("jpg", 10, 10);
    var head = ByteBuffer.allocate(4).put((byte) 0xff).put((byte) marker).putShort(length(content));
    return joined(
        Arrays.copyOf(jpeg, 2), head.array(), content, Arrays.copyOfRange(jpeg, 2, jpeg.length));
  }

  static byte[] joined(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(all::writeBytes);
    return all.toByteArray();
  }

  private static short length(byte[] content) {
    return (short) (content.length + 2);
  }

  private static byte[] rest(byte[] png) {
    return Arrays.copyOfRange(png, 33, png.length);
  }

  private static byte[] chunk(String type, byte[] content) {
    var named = joined(type.getBytes(ISO_8859_1), content);
    var sum = new CRC32();
    sum.update(named);
    var length = ByteBuffer.allocate(4).putInt(content.length).array();
    return joined(length, named, ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }
}
