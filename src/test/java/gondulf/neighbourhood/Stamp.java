package gondulf.neighbourhood;

import gondulf.neighbourhood.home.Reply;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// The logo of the sample app: a stamp with a sun on it.
final class Stamp {

  private static final int SIDE = 256;
  private static final int TEETH = 16;
  private static final int EDGE = 24;
  private static final int SUN = 60;

  private Stamp() {}

  static Reply reply() {
    var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        image.setRGB(x, y, dot(x, y).getRGB());
      }
    }
    var png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Reply.text("image/png", "").withBody(out -> out.write(png.toByteArray()));
  }

  private static Color dot(int x, int y) {
    var edge = Math.min(Math.min(x, y), Math.min(SIDE - 1 - x, SIDE - 1 - y));
    if (edge < EDGE) {
      return isTooth(x, y) || edge > EDGE / 3 ? Color.WHITE : new Color(0, true);
    }
    if (Math.hypot(x - SIDE / 2.0, y - SIDE * 0.55) < SUN && y < SIDE * 0.65) {
      return new Color(0xf6, 0xc4, 0x45);
    }
    return y < SIDE * 0.65 ? new Color(0x2b, 0x6f, 0xa8) : new Color(0x17, 0x45, 0x70);
  }

  private static boolean isTooth(int x, int y) {
    return x / (SIDE / TEETH) % 2 == y / (SIDE / TEETH) % 2;
  }
}
