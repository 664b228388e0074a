package gondulf.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// What a failing disk does to a file: its beginning is still there.
final class Damage {

  private static final int PAGE = 4096;

  private Damage() {}

  static void to(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      for (long at = 8L * PAGE; at < channel.size(); at += PAGE) {
        channel.write(ByteBuffer.wrap("rubbish ".repeat(64).getBytes(UTF_8)), at);
      }
    }
  }
}
