package gondulf.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/// A small file that is replaced as a whole.
///
/// @param draft where the next content is written before it takes the place of the last
record WholeFile(Path path, Path draft) {

  private static final int MOST_BYTES = 1 << 18;

  static WholeFile at(Path path) {
    return new WholeFile(path, path.resolveSibling(path.getFileName() + ".new"));
  }

  String read() throws IOException {
    try (var channel = FileChannel.open(path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        var input = Channels.newInputStream(channel)) {
      var bytes = input.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new IOException("too large");
      }
      return new String(bytes, UTF_8);
    }
  }

  /// Nobody sees a part of it: the name changes hands once all of it is on the disk. A draft that
  /// somebody was killed over is thrown away.
  void write(String text) throws IOException {
    var bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
    if (bytes.remaining() > MOST_BYTES) {
      throw new IOException("too large");
    }
    Files.deleteIfExists(draft);
    var options =
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    try (var channel = FileChannel.open(draft, options, OwnerOnly.FILE.attributes(draft))) {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
    keepNames();
  }

  void delete() throws IOException {
    Files.deleteIfExists(draft);
    Files.deleteIfExists(path);
    keepNames();
  }

  /// The name, too, survives a loss of power. Only Unix lets a folder be opened for that.
  private void keepNames() throws IOException {
    if (OwnerOnly.isUnix(path)) {
      try (var folder = FileChannel.open(path.getParent(), StandardOpenOption.READ)) {
        folder.force(true);
      }
    }
  }
}
