package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.World;
import gondulf.neighbourhood.site.Query;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 6749 4.1.3: what an app says in the query in place of the body")
class QueryRedemptionTests {

  private static final String CALLBACK = "https://queries.app.example/cb";

  private final World world = World.shared();
  private final Asked asked =
      App.listing(world, "queries.app.example", CALLBACK).asks(CALLBACK).with("scope", "create");

  @ParameterizedTest
  @DisplayName("W-29 A code may be redeemed by a query where there is no body")
  @CsvSource({"/token, access_token", "/authorize, me"})
  void takesAQueryForABody(String path, String member) {
    var answer = bare(path, claim());

    assertThat(Told.text(answer, member)).isNotEmpty();
  }

  @Test
  @DisplayName("W-29 An empty form is no body, whatever type it says it has")
  void takesAnEmptyFormForNone() {
    assertThat(Http.post(world.at("/token?" + Query.text(claim())), "").statusCode())
        .isEqualTo(200);
    var request =
        HttpRequest.newBuilder(world.at("/token?" + Query.text(claim())))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.noBody());
    assertThat(Http.send(request.build()).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @DisplayName(
      "TK-01 W-29 A query and a body are never mixed: where there is a body it counts alone")
  @ValueSource(strings = {"/token", "/authorize"})
  void mixesNothing(String path) {
    var query = claim();
    var body = new HashMap<String, String>();
    body.put("code_verifier", String.valueOf(query.remove("code_verifier")));
    var target = world.at(path + "?" + Query.text(query));

    Told.error(Http.post(target, Query.text(body)), 400, "invalid_request");
    Told.error(Http.post(target, "x=y"), 400, "invalid_request");
    Told.error(Http.post(target, "&"), 400, "invalid_request");
    query.putAll(body);
    assertThat(bare(path, query).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("TK-03 A query is read as strictly as a form")
  void readsAQueryStrictly() {
    var claim = Query.text(claim());

    Told.error(send("/token?" + claim + "&code=x"), 400, "invalid_request");
    Told.error(send("/token?" + claim.replace("code=", "c=")), 400, "invalid_request");
    Told.error(send("/token?" + claim + "&resource=%ff"), 400, "invalid_request");
    assertThat(send("/token?" + claim + "&foo=1&foo=2&client_secret=").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @DisplayName("W-29 Whatever is good for longer than a code is not taken from a query")
  @ValueSource(
      strings = {
        "/token?grant_type=refresh_token&refresh_token=REFRESH"
            + "&client_id=https://queries.app.example/id.json",
        "/token?action=revoke&token=TOKEN",
        "/token?token=TOKEN",
        "/introspect?token=TOKEN",
        "/revoke?token=TOKEN",
      })
  void takesNoTokenFromAQuery(String target) {
    var renewable = asked.with("scope", "create offline_access");
    var answer = renewable.redeem(Codes.agreed(renewable, "tokens.east.example"));
    var token = Told.text(answer, "access_token");
    var bearer = new String[] {"Authorization", "Bearer " + token};
    var query = target.replace("REFRESH", Told.text(answer, "refresh_token"));

    Told.error(send(query.replace("TOKEN", token), bearer), 400, "invalid_request");
    assertThat(Http.get(world.at("/token"), bearer).statusCode()).isEqualTo(200);
    assertThat(Http.get(world.at("/token?access_token=" + token)).statusCode()).isEqualTo(401);
  }

  private Map<String, String> claim() {
    return asked.claim(Codes.agreed(asked, "sends.east.example"));
  }

  private HttpResponse<String> bare(String path, Map<String, String> query) {
    return send(path + "?" + Query.text(query));
  }

  /// A POST without body and type.
  private HttpResponse<String> send(String target, String... headers) {
    var request = HttpRequest.newBuilder(world.at(target)).POST(BodyPublishers.noBody());
    return Http.send((headers.length == 0 ? request : request.headers(headers)).build());
  }
}
