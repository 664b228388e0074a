package gondulf.witness;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.token.Tokens;
import gondulf.neighbourhood.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The tokens of a client made with Nimbus' OAuth SDK")
class NimbusTokenTests {

  private static final String ID = "https://notes.app.example/id.json";
  private static final String CALLBACK = "https://notes.app.example/callback";

  private final World world = World.shared();
  private NimbusClient client;
  private Tokens tokens;

  @BeforeEach
  void signAliceIn() throws Exception {
    client = NimbusClient.knowing(world.url(), ID, CALLBACK).publish(world, CALLBACK);
    var request = client.asking("profile", "create").build();
    var code = client.code(request, new Alice(world).allows(request.toURI()));
    tokens = tokens(client.redeem(code, client.verifier()));
  }

  @Test
  @DisplayName("RF-01 RF-03 RF-06 are renewed, for less if it wants less, and then for all again")
  void areRenewed() throws Exception {
    var less = tokens(client.refresh(tokens.getRefreshToken(), "create"));
    var all = client.refresh(less.getRefreshToken());

    assertThat(less.getAccessToken().getScope()).isEqualTo(new Scope("create"));
    assertThat(tokens(all).getAccessToken().getScope()).isEqualTo(new Scope("profile", "create"));
    assertThat(all.toSuccessResponse().getCustomParameters()).containsEntry("me", Alice.WEBSITE);
    assertThat(isActive(tokens(all).getAccessToken())).isTrue();
  }

  @Test
  @DisplayName("RF-02 RF-03 are not renewed for more, or with a token that is none")
  void areNotRenewedForMore() throws Exception {
    assertThat(error(client.refresh(tokens.getRefreshToken(), "delete")))
        .isEqualTo(OAuth2Error.INVALID_SCOPE);
    assertThat(error(client.refresh(new RefreshToken("made-up"))))
        .isEqualTo(OAuth2Error.INVALID_GRANT);
  }

  @Test
  @DisplayName("RV-01 RV-02 RV-03 are good for nothing once they are given back")
  void areGivenBack() throws Exception {
    var access = tokens.getAccessToken();

    assertThat(client.revoke(tokens.getRefreshToken()).indicatesSuccess()).isTrue();

    assertThat(error(client.refresh(tokens.getRefreshToken())))
        .isEqualTo(OAuth2Error.INVALID_GRANT);
    assertThat(isActive(access)).isFalse();
    assertThat(client.revoke(access).indicatesSuccess()).isTrue();
  }

  private boolean isActive(AccessToken token) throws Exception {
    return client.introspect(token, token).toSuccessResponse().isActive();
  }

  private static Tokens tokens(TokenResponse answer) {
    return answer.toSuccessResponse().getTokens();
  }

  private static ErrorObject error(TokenResponse answer) {
    return answer.toErrorResponse().getErrorObject();
  }
}
