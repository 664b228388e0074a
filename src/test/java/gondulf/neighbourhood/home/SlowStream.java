package gondulf.neighbourhood.home;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;

/// Hands on one byte at a time and waits after each.
final class SlowStream extends OutputStream {

  private final OutputStream out;
  private final Duration pause;

  SlowStream(OutputStream out, Duration pause) {
    this.out = out;
    this.pause = pause;
  }

  @Override
  public void write(int value) throws IOException {
    out.write(value);
    out.flush();
    try {
      Thread.sleep(pause);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the server was stopped");
    }
  }
}
