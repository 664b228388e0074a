package gondulf.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.Arrays;

/// The kinds of pictures that are read, told apart by how they begin, whatever they are called.
enum ImageFormat {
  PNG("\u0089PNG\r\n\u001a\n") {
    @Override
    byte[] bare(byte[] foreign) throws IOException {
      return new PngParts(foreign).bare();
    }
  },
  JPEG("\u00ff\u00d8\u00ff") {
    @Override
    byte[] bare(byte[] foreign) throws IOException {
      return new JpegParts(foreign).bare();
    }
  },
  GIF("GIF8") {
    @Override
    byte[] bare(byte[] foreign) {
      return foreign;
    }
  };

  private final String beginning;

  ImageFormat(String beginning) {
    this.beginning = beginning;
  }

  static ImageFormat of(byte[] foreign) throws IOException {
    return Arrays.stream(values())
        .filter(each -> each.begins(foreign))
        .findFirst()
        .orElseThrow(() -> new IOException("it is no picture of a known kind"));
  }

  /// The picture without all that is said beside it: texts, colour profiles, previews. They may be
  /// packed a thousandfold, and a decoder would unpack them.
  abstract byte[] bare(byte[] foreign) throws IOException;

  private boolean begins(byte[] foreign) {
    var length = Math.min(foreign.length, beginning.length());
    return new String(foreign, 0, length, ISO_8859_1).equals(beginning);
  }
}
