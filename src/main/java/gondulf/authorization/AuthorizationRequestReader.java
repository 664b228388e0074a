package gondulf.authorization;

import static gondulf.protocol.OAuthError.invalidRequest;

import gondulf.authorization.Reading.Accepted;
import gondulf.authorization.Reading.Refused;
import gondulf.authorization.Reading.RefusedToClient;
import gondulf.authorization.Reading.RefusedToPerson;
import gondulf.client.Client;
import gondulf.client.Clients;
import gondulf.client.ReturnAddress;
import gondulf.protocol.ClientId;
import gondulf.protocol.CodeChallenge;
import gondulf.protocol.OAuthError;
import gondulf.protocol.OAuthException;
import gondulf.protocol.Parameters;
import gondulf.protocol.RedirectUri;
import gondulf.protocol.Resource;
import gondulf.protocol.Scopes;
import gondulf.protocol.SpelledClientId;
import gondulf.protocol.State;
import gondulf.signin.SignIn;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Reads what an app asks, in the order that keeps everybody safe: first who is to be answered,
/// then what is asked. Nothing is sent anywhere before the first is proven.
@Component
class AuthorizationRequestReader {

  private final Clients clients;
  private final PkceProperties pkce;
  private final ScopeProperties scopes;

  AuthorizationRequestReader(Clients clients, PkceProperties pkce, ScopeProperties scopes) {
    this.clients = clients;
    this.pkce = pkce;
    this.scopes = scopes;
  }

  /// The request, or the refusal as an exception, for whoever can only go on with a request.
  AuthorizationRequest accepted(Parameters parameters) {
    return switch (read(parameters)) {
      case Accepted(var request) -> request;
      case Refused refused -> throw new RefusedException(refused);
    };
  }

  /// The request with which a sign-in began, read anew: what it asks may have become wrong since.
  AuthorizationRequest again(SignIn signIn) {
    return accepted(Parameters.parse(signIn.query()));
  }

  Reading read(Parameters parameters) {
    Optional<ClientId> id = Optional.empty();
    Client client;
    ReturnAddress returnAddress;
    try {
      var spelled = parameters.required("client_id", SpelledClientId::of);
      id = Optional.of(spelled.id());
      var asked = parameters.required("redirect_uri", RedirectUri::of);
      client = clients.find(spelled);
      returnAddress = client.returnAddress(asked, stateIfClear(parameters));
    } catch (OAuthException e) {
      return new RefusedToPerson(id, e.error());
    }
    try {
      return new Accepted(request(client, returnAddress, parameters));
    } catch (OAuthException e) {
      return new RefusedToClient(returnAddress, e.error());
    }
  }

  private AuthorizationRequest request(
      Client client, ReturnAddress returnAddress, Parameters parameters) {
    parameters.refuseRepeats(Set.of("resource"));
    var state = parameters.optional("state", State::new);
    var type =
        parameters.optional("response_type", ResponseType::of, OAuthError::unsupportedResponseType);
    var challenge = challenge(client.id(), parameters);
    if (state.isEmpty() && challenge.isEmpty()) {
      throw invalidRequest("state is required where there is no code_challenge").asException();
    }
    var resources = parameters.repeated("resource", Resource::of, OAuthError::invalidTarget);
    var asked = scopes.read(parameters, !resources.isEmpty());
    return new AuthorizationRequest(
        client,
        returnAddress,
        type.orElse(ResponseType.CODE) == ResponseType.ID ? Scopes.NONE : asked,
        challenge,
        resources,
        parameters.optional("me", String::strip));
  }

  /// The state to hand back with an error too; none if it is not clear which.
  private static Optional<State> stateIfClear(Parameters parameters) {
    try {
      return parameters.optional("state", State::new);
    } catch (OAuthException _) {
      return Optional.empty();
    }
  }

  /// @see <a href="https://www.rfc-editor.org/rfc/rfc7636#section-4.3">RFC 7636 §4.3</a>
  private Optional<CodeChallenge> challenge(ClientId client, Parameters parameters) {
    var challenge = parameters.optional("code_challenge", CodeChallenge::new);
    var method = parameters.optional("code_challenge_method", String::strip);
    if (challenge.isEmpty() && method.isPresent()) {
      throw invalidRequest("code_challenge_method comes without a code_challenge").asException();
    }
    if (challenge.isPresent() && method.filter(CodeChallenge.METHOD::equals).isEmpty()) {
      throw invalidRequest("code_challenge_method must be S256").asException();
    }
    if (challenge.isEmpty() && pkce.demandsOf(client)) {
      throw invalidRequest("code challenge required: this server demands PKCE").asException();
    }
    return challenge;
  }
}
