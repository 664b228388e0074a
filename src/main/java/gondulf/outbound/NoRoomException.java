package gondulf.outbound;

import java.io.IOException;

/// Says that too many other pages were being read.
final class NoRoomException extends IOException {

  private static final long serialVersionUID = 1L;
}
