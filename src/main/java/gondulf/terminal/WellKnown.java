package gondulf.terminal;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/// Where a server of a name may publish what it can do.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc8414#section-3.1">RFC 8414 §3.1</a>
/// @see <a href="https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderConfig">OpenID
///   Connect Discovery §4</a>
final class WellKnown {

  private WellKnown() {}

  static List<URI> of(URI issuer) {
    var path = issuer.getRawPath().replaceFirst("/+$", "");
    return Stream.of(
            "/.well-known/oauth-authorization-server" + path,
            "/.well-known/openid-configuration" + path,
            path + "/.well-known/openid-configuration")
        .distinct()
        .map(issuer::resolve)
        .toList();
  }
}
