package gondulf.neighbourhood;

import gondulf.neighbourhood.home.Reply;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// The logo of the sample app: a stamp with the sun over the sea, on a red letter that fills the
/// whole square, so that it looks the same on every ground.
final class Stamp {

  private static final Color LETTER = new Color(0xb8452f);
  private static final Color PAPER = new Color(0xfbf3df);
  private static final Color SKY = new Color(0x7fc4d8);
  private static final Color SUN = new Color(0xf6c445);
  private static final Color SEA = new Color(0x17526f);
  private static final int SIDE = 256;
  private static final int MARGIN = 32;
  private static final int FRAME = 60;
  private static final int HORIZON = 156;
  private static final int RADIUS = 40;
  private static final int HOLE = 10;
  private static final int HOLES = 6;

  private Stamp() {}

  static Reply reply() {
    var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    square(pen, LETTER, 0);
    square(pen, PAPER, MARGIN);
    holes(pen);
    square(pen, SKY, FRAME);
    disc(pen, SUN, SIDE / 2.0, HORIZON, RADIUS);
    pen.setColor(SEA);
    pen.fillRect(FRAME, HORIZON, SIDE - 2 * FRAME, SIDE - FRAME - HORIZON);
    pen.dispose();
    return png(image);
  }

  private static void square(Graphics2D pen, Color colour, int margin) {
    pen.setColor(colour);
    pen.fillRect(margin, margin, SIDE - 2 * margin, SIDE - 2 * margin);
  }

  private static void holes(Graphics2D pen) {
    var step = (SIDE - 2.0 * MARGIN) / HOLES;
    for (int hole = 0; hole <= HOLES; hole++) {
      var along = MARGIN + hole * step;
      disc(pen, LETTER, along, MARGIN, HOLE);
      disc(pen, LETTER, along, SIDE - MARGIN, HOLE);
      disc(pen, LETTER, MARGIN, along, HOLE);
      disc(pen, LETTER, SIDE - MARGIN, along, HOLE);
    }
  }

  private static void disc(Graphics2D pen, Color colour, double x, double y, int radius) {
    pen.setColor(colour);
    pen.fill(new Ellipse2D.Double(x - radius, y - radius, 2.0 * radius, 2.0 * radius));
  }

  private static Reply png(BufferedImage image) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Reply.text("image/png", "").withBody(out -> out.write(bytes.toByteArray()));
  }
}
