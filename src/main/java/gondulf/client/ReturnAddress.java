package gondulf.client;

import gondulf.protocol.Issuer;
import gondulf.protocol.OAuthError;
import gondulf.protocol.RedirectUri;
import gondulf.protocol.Secret;
import gondulf.protocol.State;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A redirect URI proven to belong to its client, with the state to hand back.
///
/// Whoever holds one may send the browser there; nobody but a [Client] can make one.
public final class ReturnAddress {

  private final Client client;
  private final RedirectUri redirectUri;
  private final Optional<State> state;

  ReturnAddress(Client client, RedirectUri redirectUri, Optional<State> state) {
    this.client = client;
    this.redirectUri = redirectUri;
    this.state = state;
  }

  public RedirectUri redirectUri() {
    return redirectUri;
  }

  /// Whether an error may send the browser there before the person has seen where it leads.
  ///
  /// Not so for an app's own scheme, which any app may have claimed, and not for a client of which
  /// nothing could be read.
  ///
  /// @see <a href="https://www.rfc-editor.org/rfc/rfc9700#section-4.11.2">RFC 9700 §4.11.2</a>
  public boolean isAssured() {
    return client.isVerified() && !redirectUri.isPrivateUse();
  }

  /// The way back with a code.
  ///
  /// @see <a href="https://indieauth.spec.indieweb.org/#authorization-response">IndieAuth
  ///   §5.2.1</a>
  public URI with(Secret code, Issuer issuer) {
    return with(Map.of("code", code.value()), issuer);
  }

  /// The way back with an error.
  ///
  /// @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1">RFC 6749 §4.1.2.1</a>
  public URI with(OAuthError error, Issuer issuer) {
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("error", error.code().wireName());
    parameters.put("error_description", error.description());
    return with(parameters, issuer);
  }

  private URI with(Map<String, String> answer, Issuer issuer) {
    var parameters = new LinkedHashMap<>(answer);
    state.ifPresent(given -> parameters.put("state", given.value()));
    parameters.put("iss", issuer.toString());
    var added =
        parameters.entrySet().stream()
            .map(each -> each.getKey() + "=" + encoded(each.getValue()))
            .collect(Collectors.joining("&"));
    return URI.create(redirectUri + joint(redirectUri.text()) + added);
  }

  private static String joint(String text) {
    if (!text.contains("?")) {
      return "?";
    }
    return text.endsWith("?") || text.endsWith("&") ? "" : "&";
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
