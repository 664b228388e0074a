package gondulf.setup;

import gondulf.protocol.ProfileUrl;
import java.net.URI;
import java.util.Optional;

/// The two names of one site: with `www.` before it, and without.
final class Hosts {

  private static final String WWW = "www.";

  private Hosts() {}

  static String bare(String host) {
    return host.startsWith(WWW) ? host.substring(WWW.length()) : host;
  }

  static String other(String host) {
    return host.startsWith(WWW) ? bare(host) : WWW + host;
  }

  static boolean isSameSite(URI url, String host) {
    return Optional.ofNullable(url.getHost()).filter(it -> bare(it).equals(bare(host))).isPresent();
  }

  /// The same address without TLS.
  static URI plain(ProfileUrl me) {
    return URI.create(me.toString().replaceFirst("^https:", "http:"));
  }
}
