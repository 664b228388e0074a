package gondulf.outbound;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.function.Supplier;
import org.jsoup.nodes.Document;

/// The text of a page, which ends once too much was built of it.
///
/// A few bytes can stand for much, since a browser repeats elements that were left open, with all
/// that they say of themselves; so what was built is weighed, and not the text. The text is handed
/// out in small steps: between two of them, little can be built.
final class Beginning extends Reader {

  private static final int STEP = 2048;
  private static final int MOST = 12_000_000;

  private final Reader text;
  private final Supplier<Document> built;
  private int given = 0;
  private boolean isOver = false;

  /// @param built what was built of all that was read until now
  Beginning(String html, Supplier<Document> built) {
    this.text = new StringReader(html);
    this.built = built;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (given >= STEP) {
      given = 0;
      isOver = isOver || PageWeight.of(built.get()) > MOST;
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException("nobody waits for the page any more");
    }
    var read = isOver ? -1 : text.read(buffer, offset, Math.min(length, STEP));
    given += Math.max(read, 0);
    return read;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
