package gondulf.token;

import static gondulf.protocol.OAuthError.invalidClient;

import gondulf.protocol.Parameters;
import java.util.Locale;

/// An app, as it names itself: by `client_id` in the form, or, as some libraries do whatever the
/// metadata says, as a user without a password.
///
/// No app has a password here. One that sends one believes in a check that nobody makes.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1">RFC 6749 §2.3.1</a>
/// @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-5.2">RFC 6749 §5.2</a>
final class PublicClient {

  private static final String CLIENT_ID = "client_id";

  private PublicClient() {}

  /// The form with the name of the app in it, wherever the app put it, and nothing twice.
  static Parameters namedIn(Parameters form, Authorization authorization) {
    var named = KnownParameters.eachOnce(form);
    for (var value : authorization.values()) {
      if (value.toLowerCase(Locale.ROOT).startsWith("basic")) {
        named = named.with(CLIENT_ID, user(value.substring("basic".length())));
      }
    }
    return named;
  }

  private static String user(String encoded) {
    return BasicCredential.in(encoded.strip())
        .filter(each -> each.password().isEmpty())
        .map(BasicCredential::user)
        .orElseThrow(() -> invalidClient("this server knows no client passwords").asException());
  }
}
