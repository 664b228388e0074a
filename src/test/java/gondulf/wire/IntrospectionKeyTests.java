package gondulf.wire;

import static gondulf.wire.IssuedToken.basic;
import static gondulf.wire.IssuedToken.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.World;
import gondulf.resource.IssuedKey;
import gondulf.resource.ProfileHost;
import gondulf.resource.ResourceServers;
import gondulf.resource.ServerName;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RFC 7662 2.1: who may ask about a token")
class IntrospectionKeyTests {

  private final World world = World.shared();
  private final Asked asked =
      App.listing(world, "keyed.app.example", "https://keyed.app.example/cb")
          .asks("https://keyed.app.example/cb")
          .with("scope", "profile create");
  private final ResourceServers servers = world.server().part(ResourceServers.class);
  private final String key = key().key().value();

  @Test
  @DisplayName("IN-02 D-15 A key is taken as a password too, of any user, however it is encoded")
  void takesAKeyAsAPassword() {
    var token = IssuedToken.of("basic-intro.village.example", asked);
    var encoded = key.replace("-", "%2D").replace("_", "%5F");

    Told.active(token.introspect(basic("wiki:" + key)));
    Told.active(token.introspect(basic(":" + key)));
    Told.active(token.introspect(basic("https%3A%2F%2Fwiki.example:" + encoded)));
    Told.active(token.introspect("Authorization", "bEARER   " + key));
  }

  @Test
  @DisplayName("IN-02 D-15 A21 Who shows nothing, or nothing good, is not told anything")
  void refusesWhoHasNoKey() {
    var token = IssuedToken.of("nokey-intro.village.example", asked);

    Told.challenge(token.introspect(), "Bearer", "Basic realm=\"Gondulf\"");
    Told.challenge(
        token.introspect("Authorization", "Digest x"), "Bearer", "Basic realm=\"Gondulf\"");
    for (var credential : List.of("wiki:" + key + "x", "wiki:", "wiki", key + ":", "a:%zz")) {
      Told.challenge(token.introspect(basic(credential)), "Basic realm=\"Gondulf\"");
    }
    Told.challenge(token.introspect("Authorization", "Basic ///"), "Basic realm=\"Gondulf\"");
    Told.challenge(token.introspect(bearer(key + "x")), "Bearer error=\"invalid_token\"");
    assertThat(token.introspect(basic("wiki:x")).body()).contains("\"invalid_client\"");
  }

  @Test
  @DisplayName("IN-02 A key that was taken back opens nothing")
  void refusesARevokedKey() {
    var token = IssuedToken.of("revoked-intro.village.example", asked);
    var issued = key();
    Told.active(token.introspect(bearer(issued.key().value())));

    servers.revoke(issued.server().id());

    Told.challenge(
        token.introspect(bearer(issued.key().value())), "Bearer error=\"invalid_token\"");
  }

  @Test
  @DisplayName("D-15 The holder of a token may ask about that one, and no other")
  void letsATokenSpeakForItself() {
    var token = IssuedToken.of("self-intro.village.example", asked);
    var other = IssuedToken.of("other-intro.village.example", asked);

    Told.active(token.introspect(token.asBearer()));
    Told.inactive(other.introspect(token.asBearer()));
    Told.challenge(token.introspect(basic("x:" + token.value())), "Basic realm=\"Gondulf\"");
  }

  @Test
  @DisplayName("IN-05 D-15 A key for some hosts sees the tokens of their people alone")
  void keepsToItsHosts() {
    var mine = key("mine-intro.village.example", "also-intro.village.example").key().value();

    Told.active(IssuedToken.of("mine-intro.village.example", asked).introspect(bearer(mine)));
    Told.active(IssuedToken.of("also-intro.village.example", asked).introspect(bearer(mine)));
    for (var host : List.of("village.example", "xmine-intro.village.example")) {
      Told.inactive(IssuedToken.of(host, asked).introspect(bearer(mine)));
    }
    var parents = key("village.example").key().value();
    Told.inactive(IssuedToken.of("child-intro.village.example", asked).introspect(bearer(parents)));
  }

  private IssuedKey key(String... hosts) {
    return servers.create(
        ServerName.of("wiki"), Stream.of(hosts).map(ProfileHost::ofTyped).toList());
  }
}
