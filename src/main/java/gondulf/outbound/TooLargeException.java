package gondulf.outbound;

import java.io.IOException;

/// Says that a body did not end where it had to.
final class TooLargeException extends IOException {

  private static final long serialVersionUID = 1L;
}
