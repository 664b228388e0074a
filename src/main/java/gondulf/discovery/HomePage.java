package gondulf.discovery;

import gondulf.protocol.Issuer;
import gondulf.web.Page;
import io.jstach.jstache.JStache;

/// Says what this server is, and which lines to put on one's own page to use it.
@JStache
record HomePage(String issuer, String metadata, String authorize, String token) implements Page {

  static HomePage of(Issuer issuer) {
    return new HomePage(
        issuer.toString(),
        issuer.metadata().toString(),
        issuer.at("/authorize").toString(),
        issuer.at("/token").toString());
  }
}
