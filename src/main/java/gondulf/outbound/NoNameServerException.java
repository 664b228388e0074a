package gondulf.outbound;

import java.net.UnknownHostException;

/// No name server could say where a name is: that is not to say that it is nowhere.
final class NoNameServerException extends UnknownHostException {

  private static final long serialVersionUID = 1L;

  NoNameServerException(String host) {
    super(host);
  }
}
