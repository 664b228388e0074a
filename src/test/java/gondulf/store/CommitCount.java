package gondulf.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/// How often something was committed to a database, by what SQLite has written to its log.
///
/// @see <a href="https://www.sqlite.org/fileformat2.html#walformat">the WAL file format</a>
public final class CommitCount {

  private static final int HEADER = 32;
  private static final int PAGE_SIZE = 8;
  private static final int FRAME_HEADER = 24;
  private static final int SIZE_AFTER_COMMIT = 4;

  private CommitCount() {}

  public static int of(Path database) throws IOException {
    var log = ByteBuffer.wrap(Files.readAllBytes(Path.of(database + "-wal")));
    var commits = 0;
    var frame = FRAME_HEADER + (log.capacity() == 0 ? 0 : log.getInt(PAGE_SIZE));
    for (var at = HEADER; at + frame <= log.capacity(); at += frame) {
      commits += log.getInt(at + SIZE_AFTER_COMMIT) == 0 ? 0 : 1;
    }
    return commits;
  }
}
