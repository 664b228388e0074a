package gondulf.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// How much of strangers' pages is in the memory at the same moment: a few long ones, and of one
/// all that is built to understand it.
///
/// A short page has its place always, so that pages which are long and come in slowly keep only
/// each other waiting.
final class ReadingRoom {

  static final int LONG = 32 * 1024;
  private static final int MOST_LONG = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private final Semaphore shelf = new Semaphore(MOST_LONG, true);
  private final Semaphore desk = new Semaphore(1, true);

  Place enter() {
    return new Place();
  }

  private static void take(Semaphore place) throws IOException {
    try {
      if (!place.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new NoRoomException();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("nobody waits for the page any more");
    }
  }

  /// Where one page is kept until it is understood.
  final class Place implements AutoCloseable {

    private boolean isLong = false;

    private Place() {}

    /// Reads no more than this; a long page waits for its turn.
    byte[] read(InputStream page, int most) throws IOException {
      var start = page.readNBytes(Math.min(most, LONG));
      if (start.length < LONG || most == LONG) {
        return start;
      }
      take(shelf);
      isLong = true;
      var whole = Arrays.copyOf(start, most);
      var length = LONG + page.readNBytes(whole, LONG, most - LONG);
      return length == most ? whole : Arrays.copyOf(whole, length);
    }

    /// Understands a page, one after the other.
    <T> T understand(Supplier<T> page) throws IOException {
      take(desk);
      try {
        return page.get();
      } finally {
        desk.release();
      }
    }

    @Override
    public void close() {
      if (isLong) {
        shelf.release();
      }
    }
  }
}
