package gondulf.witness;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.device.DeviceCode;
import com.nimbusds.oauth2.sdk.device.DeviceCodeGrant;
import com.nimbusds.oauth2.sdk.id.Audience;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.oauth2.sdk.token.AccessTokenType;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.BearerTokenError;
import gondulf.neighbourhood.World;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A client made with Nimbus' OAuth SDK")
class NimbusTests {

  private static final String ID = "https://notes.app.example/id.json";
  private static final String CALLBACK = "https://notes.app.example/callback";
  private static final URI RESOURCE = URI.create("https://api.notes.example/v1");

  private final World world = World.shared();
  private final Alice alice = new Alice(world);
  private NimbusClient client;

  @BeforeEach
  void publishTheClientAndDiscoverTheServer() throws Exception {
    client = NimbusClient.knowing(world.url(), ID, CALLBACK).publish(world, CALLBACK);
  }

  @Test
  @DisplayName("MC-01 MC-02 MC-03 finds all it needs by the issuer alone")
  void findsTheServer() {
    assertThat(client.server().getIssuer().getValue()).isEqualTo(world.url().toString());
    assertThat(client.server().getCodeChallengeMethods()).containsExactly(CodeChallengeMethod.S256);
    assertThat(client.server().getTokenEndpointAuthMethods())
        .contains(ClientAuthenticationMethod.NONE);
    assertThat(client.server().supportsAuthorizationResponseIssuerParam()).isTrue();
    assertThat(client.server().getResponseTypes()).containsExactly(new ResponseType("code"));
    assertThat(client.server().getCustomParameter("client_id_metadata_document_supported"))
        .isEqualTo(true);
  }

  @Test
  @DisplayName("gets a token, and hears of it what it asked for")
  void getsAToken() throws Exception {
    var answer = allowed("profile", "create").toSuccessResponse();

    var token = answer.getTokens().getBearerAccessToken();
    assertThat(token.getScope()).isEqualTo(new Scope("profile", "create"));
    assertThat(token.getLifetime()).isPositive();
    assertThat(answer.getCustomParameters()).containsEntry("me", Alice.WEBSITE);
  }

  @Test
  @DisplayName("MC-05 learns by introspection whose a token is and for which resource")
  void introspectsAToken() throws Exception {
    var request = client.asking("create").resource(RESOURCE).build();
    var code = client.code(request, alice.allows(request.toURI()));
    var token = accessToken(client.redeem(code, client.verifier(), RESOURCE));

    var said = client.introspect(token, token).toSuccessResponse();

    assertThat(said.isActive()).isTrue();
    assertThat(said.getStringParameter("me")).isEqualTo(Alice.WEBSITE);
    assertThat(said.getClientID()).isEqualTo(client.id());
    assertThat(said.getScope()).isEqualTo(new Scope("create"));
    assertThat(said.getAudience()).containsExactly(new Audience(RESOURCE));
    assertThat(said.getIssuer()).isEqualTo(client.server().getIssuer());
    assertThat(said.getTokenType()).isEqualTo(AccessTokenType.BEARER);
    assertThat(said.getExpirationTime()).isAfter(said.getIssueTime());
  }

  @Test
  @DisplayName("MC-04 hears from the right issuer that the person said no")
  void hearsNo() throws Exception {
    var request = client.asking("create").build();

    var answer = client.answer(request, alice.denies(request.toURI()));

    assertThat(answer.toErrorResponse().getErrorObject()).isEqualTo(OAuth2Error.ACCESS_DENIED);
  }

  @Test
  @DisplayName("MC-04 MC-11 hears from the right issuer what is wrong with its request")
  void hearsWhatIsWrongWithItsRequest() throws Exception {
    assertThat(refused(client.asking("email"))).isEqualTo(OAuth2Error.INVALID_SCOPE);
    assertThat(
            refused(
                client.asking("create").customParameter("resource", "https://notes.example/#x")))
        .isEqualTo(OAuth2Error.INVALID_TARGET);
    assertThat(refused(client.asking("create").responseType(ResponseType.TOKEN)))
        .isEqualTo(OAuth2Error.UNSUPPORTED_RESPONSE_TYPE);
    assertThat(
            refused(
                client
                    .asking("create")
                    .codeChallenge(client.verifier(), CodeChallengeMethod.PLAIN)))
        .isEqualTo(OAuth2Error.INVALID_REQUEST);
  }

  @Test
  @DisplayName("MC-11 hears from the token endpoint which of its mistakes it was")
  void hearsWhatIsWrongWithItsCode() throws Exception {
    var request = client.asking("create").resource(RESOURCE).build();
    var code = client.code(request, alice.allows(request.toURI()));

    assertThat(error(client.asks(new DeviceCodeGrant(new DeviceCode("made-up")))))
        .isEqualTo(OAuth2Error.UNSUPPORTED_GRANT_TYPE);
    assertThat(error(client.redeem(code, client.verifier(), URI.create("https://else.example/"))))
        .isEqualTo(OAuth2Error.INVALID_TARGET);
    assertThat(error(client.redeem(code, new CodeVerifier()))).isEqualTo(OAuth2Error.INVALID_GRANT);
    assertThat(error(client.redeem(code, client.verifier()))).isEqualTo(OAuth2Error.INVALID_GRANT);
  }

  @Test
  @DisplayName("hears that a token is not one")
  void hearsThatATokenIsNotGood() throws Exception {
    var token = accessToken(allowed("create"));
    var made = new BearerAccessToken("made-up");

    assertThat(client.introspect(made, token).toSuccessResponse().isActive()).isFalse();
    assertThat(client.introspect(token, made).toErrorResponse().getErrorObject())
        .isEqualTo(BearerTokenError.INVALID_TOKEN);
  }

  private TokenResponse allowed(String... scopes) throws Exception {
    var request = client.asking(scopes).build();
    return client.redeem(client.code(request, alice.allows(request.toURI())), client.verifier());
  }

  private ErrorObject refused(AuthorizationRequest.Builder asked) throws Exception {
    var request = asked.build();
    var landed = world.browser().open(request.toURI()).landedAt();
    return client.answer(request, landed).toErrorResponse().getErrorObject();
  }

  private static AccessToken accessToken(TokenResponse answer) {
    return answer.toSuccessResponse().getTokens().getAccessToken();
  }

  private static ErrorObject error(TokenResponse answer) {
    assertThat(answer.indicatesSuccess()).isFalse();
    return answer.toErrorResponse().getErrorObject();
  }
}
