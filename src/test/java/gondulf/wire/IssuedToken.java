package gondulf.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import gondulf.neighbourhood.World;
import java.net.http.HttpResponse;
import java.util.Base64;

/// A token that somebody's consent has brought an app.
record IssuedToken(World world, String value) {

  /// The one that a new person on a host of their own allows an app that asks like this.
  static IssuedToken of(String host, Asked asked) {
    var answer = asked.redeem(Codes.agreed(asked, host));
    return new IssuedToken(asked.world(), Told.text(answer, "access_token"));
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

  /// A key as the password of a user, in HTTP's Basic scheme.
  static String[] basic(String pair) {
    return new String[] {
      "Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8))
    };
  }
}
