package gondulf.client;

import java.awt.image.BufferedImage;

/// Makes a picture small: each dot is the mean of those that it stands for.
record Scaling(BufferedImage from, int width, int height) {

  private static final int SIDE = 128;
  private static final int CHANNELS = 4;
  private static final int OPAQUE = 255;

  /// The picture in its own proportions, 128 dots at its longer side at most; a smaller one stays
  /// as it is.
  static BufferedImage toFit(BufferedImage from) {
    var longer = Math.max(SIDE, Math.max(from.getWidth(), from.getHeight()));
    var width = Math.max(1, from.getWidth() * SIDE / longer);
    var height = Math.max(1, from.getHeight() * SIDE / longer);
    return new Scaling(from, width, height).scaled();
  }

  private BufferedImage scaled() {
    var to = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        to.setRGB(x, y, mean(x, y));
      }
    }
    return to;
  }

  private int mean(int x, int y) {
    var sums = new long[CHANNELS];
    var count = 0;
    for (int v = top(y); v < Math.max(top(y) + 1, top(y + 1)); v++) {
      for (int u = left(x); u < Math.max(left(x) + 1, left(x + 1)); u++) {
        add(from.getRGB(u, v), sums);
        count++;
      }
    }
    return colour(sums, count);
  }

  private int left(int x) {
    return x * from.getWidth() / width;
  }

  private int top(int y) {
    return y * from.getHeight() / height;
  }

  /// What can't be seen has no colour to mix in.
  private static void add(int argb, long[] sums) {
    var alpha = argb >>> 24;
    sums[0] += alpha;
    sums[1] += (long) alpha * ((argb >> 16) & OPAQUE);
    sums[2] += (long) alpha * ((argb >> 8) & OPAQUE);
    sums[3] += (long) alpha * (argb & OPAQUE);
  }

  private static int colour(long[] sums, int count) {
    var alpha = Math.max(1, sums[0]);
    return (int)
        (((sums[0] / count) << 24)
            | ((sums[1] / alpha) << 16)
            | ((sums[2] / alpha) << 8)
            | (sums[3] / alpha));
  }
}
