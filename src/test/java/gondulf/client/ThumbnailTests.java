package gondulf.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A logo is drawn anew")
class ThumbnailTests {

  @ParameterizedTest
  @DisplayName("CL-27 in its own proportions, 128 dots at most, and never larger than it was")
  @CsvSource({
    "png, 128, 128, 128, 128",
    "png, 16, 10, 16, 10",
    "png, 2048, 2048, 128, 128",
    "png, 300, 150, 128, 64",
    "png, 4096, 1, 128, 1",
    "png, 1, 4096, 1, 128",
    "jpg, 1000, 500, 128, 64",
    "jpg, 5, 5, 5, 5",
    "gif, 513, 513, 128, 128",
  })
  void isSmall(String format, int width, int height, int drawnWidth, int drawnHeight)
      throws IOException {
    var drawn = Pictures.read(Thumbnail.of(Pictures.plain(format, width, height)));

    assertThat(drawn.getWidth()).isEqualTo(drawnWidth);
    assertThat(drawn.getHeight()).isEqualTo(drawnHeight);
    var colour = new Color(drawn.getRGB(drawnWidth / 2, drawnHeight / 2), true);
    assertThat(colour.getRed()).isCloseTo(255, within(3));
    assertThat(colour.getGreen() + colour.getBlue()).isLessThan(6);
    assertThat(colour.getAlpha()).isEqualTo(255);
  }

  @Test
  @DisplayName("CL-27 what is transparent stays so, and does not darken what is not")
  void keepsTransparency() throws IOException {
    var image = new BufferedImage(256, 256, BufferedImage.TYPE_INT_ARGB);
    for (int i = 0; i < 256; i += 2) {
      image.setRGB(i, 0, Pictures.RED);
    }

    var drawn = Pictures.read(Thumbnail.of(Pictures.written(image, "png")));

    assertThat(new Color(drawn.getRGB(0, 0), true)).isEqualTo(new Color(255, 0, 0, 63));
    assertThat(new Color(drawn.getRGB(0, 127), true).getAlpha()).isZero();
  }

  @Test
  @DisplayName("B21 what says to be very large is not unpacked")
  void refusesBombs() throws IOException {
    refused(Pictures.pngOfSize(30_000, 30_000));
    refused(Pictures.pngOfSize(Integer.MAX_VALUE, Integer.MAX_VALUE));
    refused(Pictures.pngOfSize(0, 0));
    refused(Pictures.pngOfSize(-1, 5));
    refused(Pictures.pngOfSize(5000, 1));
    refused(Pictures.pngOfSize(2049, 2048));
    var gif = Pictures.plain("gif", 10, 10);
    var descriptor = new String(gif, ISO_8859_1).indexOf(",\0\0\0\0");
    Arrays.fill(gif, descriptor + 5, descriptor + 9, (byte) 0xff);
    refused(gif);
    var jpeg = Pictures.plain("jpg", 10, 10);
    var frame = new String(jpeg, ISO_8859_1).indexOf("\u00ff\u00c0") + 5;
    Arrays.fill(jpeg, frame, frame + 4, (byte) 0x7f);
    refused(jpeg);
  }

  @ParameterizedTest
  @DisplayName("CL-27 B23 what is no PNG, JPEG or GIF is refused, whatever the JDK could read")
  @ValueSource(
      strings = {
        "",
        "x",
        "\u0089PNG",
        "<svg xmlns='http://www.w3.org/2000/svg'/>",
        "RIFF\u0010\0\0\0WEBPVP8 ",
        "<html>",
        "GIF8",
        "\u00ff\u00d8\u00ff",
      })
  void refusesOtherTypes(String text) throws IOException {
    refused(text.getBytes(ISO_8859_1));
    refused(Pictures.plain("bmp", 5, 5));
  }

  @Test
  @DisplayName("A18 of a file that is a picture and something else, the picture is left")
  void leavesNothingBesideThePicture() throws IOException {
    var evil = "<script>alert(1)</script>".getBytes(UTF_8);
    for (var foreign :
        new byte[][] {
          Pictures.joined(Pictures.plain("png", 10, 10), Pictures.pngWith("tEXt", evil)),
          Pictures.pngWith("tEXt", evil),
          Pictures.jpegWith(0xfe, evil),
          Pictures.joined(Pictures.plain("jpg", 10, 10), evil),
          Pictures.joined(Pictures.plain("gif", 10, 10), evil)
        }) {
      assertThat(new String(Thumbnail.of(foreign), ISO_8859_1)).doesNotContain("script");
    }
  }

  @Test
  @DisplayName("B21 what is packed beside the picture is not handed to who would unpack it")
  void dropsWhatIsPackedBeside() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var deflated = new DeflaterOutputStream(packed)) {
      deflated.write(new byte[10_000_000]);
    }
    var text = Pictures.joined("a\0\0".getBytes(UTF_8), packed.toByteArray());

    assertThat(Stream.of("zTXt", "iTXt", "iCCP", "fdAT"))
        .allSatisfy(type ->
            assertThat(new PngParts(Pictures.pngWith(type, text)).bare())
                .isEqualTo(new PngParts(Pictures.plain("png", 10, 10)).bare()));
    assertThat(Stream.of(0xe1, 0xe2, 0xfe))
        .allSatisfy(marker ->
            assertThat(new JpegParts(Pictures.jpegWith(marker, text)).bare())
                .isEqualTo(new JpegParts(Pictures.plain("jpg", 10, 10)).bare()));
  }

  @Test
  @DisplayName("B21 a JPEG that would be gone over again and again is refused")
  void refusesManyScans() throws IOException {
    var scan = new byte[] {(byte) 0xff, (byte) 0xda, 0, 8, 1, 1, 0, 0, 0, 0};
    var many = Stream.generate(() -> scan).limit(40).toArray(byte[][]::new);

    refused(Pictures.joined(Pictures.plain("jpg", 10, 10), Pictures.joined(many)));
  }

  @ParameterizedTest
  @DisplayName("B21 no picture breaks the reader, cut off or changed")
  @ValueSource(strings = {"png", "jpg", "gif"})
  void anythingCanBeRead(String format) throws IOException {
    var good = Pictures.plain(format, 40, 30);
    var random = new Random(5);
    for (int end = 0; end < good.length; end++) {
      isDrawnOrRefused(Arrays.copyOf(good, end));
    }
    for (int round = 0; round < 2000; round++) {
      var bad = good.clone();
      for (int change = 0; change <= round % 5; change++) {
        bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
      }
      isDrawnOrRefused(bad);
    }
  }

  private static void isDrawnOrRefused(byte[] foreign) {
    try {
      assertThat(Thumbnail.of(foreign)).isNotEmpty();
    } catch (IOException e) {
      assertThat(e).isNotNull();
    }
  }

  private static void refused(byte[] foreign) {
    assertThatIOException().isThrownBy(() -> Thumbnail.of(foreign));
  }
}
