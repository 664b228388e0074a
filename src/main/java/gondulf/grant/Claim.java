package gondulf.grant;

import gondulf.protocol.ClientId;
import gondulf.protocol.CodeVerifier;
import gondulf.protocol.OAuthError;
import gondulf.protocol.Parameters;
import gondulf.protocol.Resource;
import gondulf.protocol.Secret;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// An app's claim that a code was issued to it.
///
/// A name or an address that can be none is another than that of the code, and no reason to let
/// whoever shows it try again.
///
/// @param client empty for what can be no app's name
/// @param redirectUri as it came
/// @see <a href="https://indieauth.spec.indieweb.org/#request">IndieAuth §5.3.1</a>
/// @see <a href="https://www.rfc-editor.org/rfc/rfc8707#section-2.2">RFC 8707 §2.2</a>
public record Claim(
    Secret code,
    Optional<ClientId> client,
    String redirectUri,
    Optional<CodeVerifier> verifier,
    List<Resource> resources) {

  public Claim {
    resources = List.copyOf(resources);
  }

  public static Claim read(Parameters parameters) {
    return new Claim(
        parameters.required("code", Secret::new),
        parameters.required("client_id", ClientId::in),
        parameters.required("redirect_uri", Function.identity()),
        parameters.optional("code_verifier", CodeVerifier::new),
        parameters.repeated("resource", Resource::of, OAuthError::invalidTarget));
  }
}
