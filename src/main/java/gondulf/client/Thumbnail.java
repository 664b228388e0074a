package gondulf.client;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// A stranger's picture, drawn anew as a small PNG: of what came, nothing is left but colours.
///
/// How large it says to be is looked at before anything is unpacked, and of a large one only every
/// so manieth dot is.
final class Thumbnail {

  private static final int LONGEST_SIDE = 4096;
  private static final int MOST_DOTS = 2048 * 2048;
  private static final int UNPACKED_SIDE = 512;

  private Thumbnail() {}

  /// @throws IOException if it is no picture, or one that is too large or broken
  static byte[] of(byte[] foreign) throws IOException {
    var format = ImageFormat.of(foreign);
    var reader = ImageIO.getImageReadersByFormatName(format.name()).next();
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(format.bare(foreign)))) {
      reader.setInput(in, true, true);
      return png(Scaling.toFit(read(reader)));
    } catch (RuntimeException e) {
      throw new IOException("the picture is broken", e);
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage read(ImageReader reader) throws IOException {
    var width = reader.getWidth(0);
    var height = reader.getHeight(0);
    if (Math.max(width, height) > LONGEST_SIDE || width * height > MOST_DOTS) {
      throw new IOException("the picture is too large");
    }
    var every = Math.ceilDiv(Math.max(width, height), UNPACKED_SIDE);
    var parameters = reader.getDefaultReadParam();
    parameters.setSourceSubsampling(every, every, 0, 0);
    return reader.read(0, parameters);
  }

  private static byte[] png(BufferedImage image) throws IOException {
    var writer = ImageIO.getImageWritersByFormatName("png").next();
    var bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(image);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
