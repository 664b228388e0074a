package gondulf.terminal;

import java.io.IOException;

/// Says which variable names a proxy that can't be used.
final class ProxyException extends IOException {

  private static final long serialVersionUID = 1L;

  ProxyException(String sentence) {
    super(sentence);
  }
}
