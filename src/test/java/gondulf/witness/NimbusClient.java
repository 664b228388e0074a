package gondulf.witness;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.AuthorizationResponse;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenIntrospectionRequest;
import com.nimbusds.oauth2.sdk.TokenIntrospectionResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.as.AuthorizationServerMetadata;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.token.Token;
import gondulf.neighbourhood.World;
import gondulf.neighbourhood.home.Reply;
import java.io.IOException;
import java.net.URI;

/// An app made with Nimbus' OAuth SDK, which was told the server's issuer and nothing more.
///
/// @param server what the server says of itself, as the library understood it
/// @param redirectUri where the browser is to come back
record NimbusClient(
    AuthorizationServerMetadata server, ClientID id, URI redirectUri, CodeVerifier verifier) {

  static NimbusClient knowing(URI issuer, String id, String redirectUri)
      throws GeneralException, IOException {
    var server = AuthorizationServerMetadata.resolve(new Issuer(issuer));
    return new NimbusClient(server, new ClientID(id), URI.create(redirectUri), new CodeVerifier());
  }

  /// Puts up its metadata document, which says that it refreshes.
  ///
  /// @param listed the redirect URI that stands there
  NimbusClient publish(World world, String listed) {
    var document =
        """
        {
          "client_id": "%s",
          "client_name": "Made with Nimbus",
          "redirect_uris": ["%s"],
          "grant_types": ["authorization_code", "refresh_token"]
        }
        """
            .formatted(id, listed);
    world.homes().put(id.getValue(), Reply.json(document));
    return this;
  }

  /// What it asks for, to be changed by a test or sent as it is.
  AuthorizationRequest.Builder asking(String... scopes) {
    var request =
        new AuthorizationRequest.Builder(ResponseType.CODE, id)
            .endpointURI(server.getAuthorizationEndpointURI())
            .redirectionURI(redirectUri)
            .state(new State())
            .codeChallenge(verifier, CodeChallengeMethod.S256);
    return scopes.length == 0 ? request : request.scope(new Scope(scopes));
  }

  /// What the browser brought back: of this server, and for this request.
  AuthorizationResponse answer(AuthorizationRequest request, URI landed) throws ParseException {
    var response = AuthorizationResponse.parse(landed);
    if (!server.getIssuer().equals(response.getIssuer())) {
      throw new ParseException("answered by " + response.getIssuer());
    }
    if (!request.getState().equals(response.getState())) {
      throw new ParseException("answered to another request");
    }
    return response;
  }

  AuthorizationCode code(AuthorizationRequest request, URI landed) throws ParseException {
    return answer(request, landed).toSuccessResponse().getAuthorizationCode();
  }

  TokenResponse redeem(AuthorizationCode code, CodeVerifier shown, URI... resources)
      throws ParseException, IOException {
    return asks(new AuthorizationCodeGrant(code, redirectUri, shown), resources);
  }

  TokenResponse asks(AuthorizationGrant grant, URI... resources)
      throws ParseException, IOException {
    var request =
        new TokenRequest.Builder(server.getTokenEndpointURI(), id, grant)
            .resources(resources)
            .build();
    return TokenResponse.parse(request.toHTTPRequest().send());
  }

  /// Asks for what this token was good for, or for less of it.
  TokenResponse refresh(RefreshToken token, String... scopes) throws ParseException, IOException {
    var request =
        new TokenRequest.Builder(server.getTokenEndpointURI(), id, new RefreshTokenGrant(token));
    if (scopes.length > 0) {
      request.scope(new Scope(scopes));
    }
    return TokenResponse.parse(request.build().toHTTPRequest().send());
  }

  /// Gives a token back.
  HTTPResponse revoke(Token token) throws IOException {
    var endpoint = server.getRevocationEndpointURI();
    return new TokenRevocationRequest(endpoint, id, token).toHTTPRequest().send();
  }

  TokenIntrospectionResponse introspect(Token token, AccessToken credential)
      throws ParseException, IOException {
    var endpoint = server.getIntrospectionEndpointURI();
    var request = new TokenIntrospectionRequest(endpoint, credential, token);
    return TokenIntrospectionResponse.parse(request.toHTTPRequest().send());
  }

  /// Asks in the place of a server that the token was shown to.
  TokenIntrospectionResponse introspect(Token token, ClientAuthentication credential)
      throws ParseException, IOException {
    var endpoint = server.getIntrospectionEndpointURI();
    var request = new TokenIntrospectionRequest(endpoint, credential, token);
    return TokenIntrospectionResponse.parse(request.toHTTPRequest().send());
  }
}
