package gondulf.browser;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/// A picture of a page, which has few colours: those that are seen most stand for all others.
record SmallPicture(BufferedImage image) {

  private static final int COLOURS = 64;
  private static final int ALIKE = 200;

  static SmallPicture of(byte[] png) throws IOException {
    var picture = ImageIO.read(new ByteArrayInputStream(png));
    var width = picture.getWidth();
    var dots = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
    var palette = palette(dots);
    var colours = palette.stream().mapToInt(Integer::intValue).toArray();
    var model = new IndexColorModel(8, colours.length, colours, 0, false, -1, 0);
    var small =
        new BufferedImage(width, picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
    var numbers = new HashMap<Integer, Integer>();
    for (var at = 0; at < dots.length; at++) {
      var number = numbers.computeIfAbsent(dots[at], dot -> nearest(dot, palette));
      small.getRaster().setSample(at % width, at / width, 0, number);
    }
    return new SmallPicture(small);
  }

  void write(Path file) throws IOException {
    var writer = ImageIO.getImageWritersByFormatName("png").next();
    var smallest = writer.getDefaultWriteParam();
    smallest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    smallest.setCompressionQuality(0);
    try (var output = ImageIO.createImageOutputStream(Files.newOutputStream(file))) {
      writer.setOutput(output);
      writer.write(null, new IIOImage(image, null, null), smallest);
    } finally {
      writer.dispose();
    }
  }

  /// Those that are seen most, but none that looks like one that is there already.
  private static List<Integer> palette(int[] dots) {
    var palette = new ArrayList<Integer>();
    IntStream.of(dots)
        .boxed()
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .entrySet()
        .stream()
        .sorted(Map.Entry.<Integer, Long>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .filter(dot -> palette.stream().noneMatch(other -> distance(dot, other) < ALIKE))
        .limit(COLOURS)
        .forEach(palette::add);
    return palette;
  }

  private static int nearest(int dot, List<Integer> palette) {
    return IntStream.range(0, palette.size())
        .boxed()
        .min(Comparator.comparingInt(number -> distance(dot, palette.get(number))))
        .orElseThrow();
  }

  private static int distance(int one, int other) {
    return IntStream.of(0, 8, 16)
        .map(shift -> (one >> shift & 0xff) - (other >> shift & 0xff))
        .map(each -> each * each)
        .sum();
  }
}
