package gondulf.token;

import gondulf.protocol.Parameters;
import java.util.Set;

/// The parameters that mean something at one of the endpoints for apps. None may stand twice,
/// whether it is read or not; of those that mean nothing here, nobody cares how often they stand.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-3.2">RFC 6749 §3.2</a>
/// @see <a href="https://www.rfc-editor.org/rfc/rfc8707#section-2">RFC 8707 §2, of `resource`</a>
final class KnownParameters {

  private static final Set<String> ONCE =
      Set.of(
          "action",
          "client_id",
          "client_secret",
          "code",
          "code_verifier",
          "grant_type",
          "redirect_uri",
          "refresh_token",
          "scope",
          "token",
          "token_type_hint");

  private KnownParameters() {}

  /// The form, in which each of them stands once at most.
  static Parameters eachOnce(Parameters form) {
    form.refuseRepeatsOf(ONCE);
    return form;
  }
}
