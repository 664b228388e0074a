package gondulf.wire;

import gondulf.neighbourhood.World;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A token that somebody's consent has brought an app.
record IssuedToken(World world, String value) {

  private static final JsonMapper JSON = JsonMapper.shared();

  /// The one that a new person on a host of their own allows an app that asks like this.
  static IssuedToken of(String host, Asked asked) {
    var browser = Neighbour.at(asked.world(), host).untilConsent(asked).press("Allow");
    var answer = json(asked.redeem(Codes.landedWith(browser)));
    return new IssuedToken(asked.world(), answer.path("access_token").asString());
  }

  /// What is asked about it.
  ///
  /// @param headers names and values, one after the other
  HttpResponse<String> introspect(String... headers) {
    return Http.post(world.at("/introspect"), "token=" + value, headers);
  }

  String[] asBearer() {
    return bearer(value);
  }

  static String[] bearer(String secret) {
    return new String[] {"Authorization", "Bearer " + secret};
  }

  static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }
}
