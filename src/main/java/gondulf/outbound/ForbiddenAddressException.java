package gondulf.outbound;

import java.net.UnknownHostException;

/// Says that a name points to an address that this server must not be led to.
final class ForbiddenAddressException extends UnknownHostException {

  private static final long serialVersionUID = 1L;

  ForbiddenAddressException(String host) {
    super(host);
  }
}
