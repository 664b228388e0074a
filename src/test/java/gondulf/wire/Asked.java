package gondulf.wire;

import gondulf.neighbourhood.World;
import gondulf.neighbourhood.site.Query;
import gondulf.neighbourhood.site.Query.Pair;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What an app asks at the authorization endpoint. It is a good request until a test changes it.
record Asked(World world, List<Pair> parameters) {

  static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
  static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
  static final String STATE = "xyz";

  static Asked by(World world, String clientId, String redirectUri) {
    return new Asked(
        world,
        List.of(
            new Pair("response_type", "code"),
            new Pair("client_id", clientId),
            new Pair("redirect_uri", redirectUri),
            new Pair("state", STATE),
            new Pair("code_challenge", CHALLENGE),
            new Pair("code_challenge_method", "S256")));
  }

  /// The same with one parameter said otherwise.
  Asked with(String name, String value) {
    return without(name).and(name, value);
  }

  /// The same with one parameter more, whether it is there already or not.
  Asked and(String name, String value) {
    return new Asked(
        world, Stream.concat(parameters.stream(), Stream.of(new Pair(name, value))).toList());
  }

  Asked without(String name) {
    return new Asked(world, parameters.stream().filter(each -> !each.name().equals(name)).toList());
  }

  Asked withoutPkce() {
    return without("code_challenge").without("code_challenge_method");
  }

  URI url() {
    return world.at("/authorize?" + Query.text(parameters));
  }

  Answered get() {
    return new Answered(Http.get(url()));
  }

  /// What the token endpoint says to the app that comes with a code for this request.
  HttpResponse<String> redeem(String code) {
    return Http.post(world.at("/token"), Query.text(claim(code)));
  }

  /// The form that redeems a code for this request.
  Map<String, String> claim(String code) {
    return new HashMap<>(
        Map.of(
            "grant_type",
            "authorization_code",
            "code",
            code,
            "client_id",
            value("client_id"),
            "redirect_uri",
            value("redirect_uri"),
            "code_verifier",
            VERIFIER));
  }

  private String value(String name) {
    return parameters.stream()
        .filter(each -> each.name().equals(name))
        .map(Pair::value)
        .findFirst()
        .orElseThrow();
  }
}
