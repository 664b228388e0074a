package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.World;
import gondulf.neighbourhood.home.Reply;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A22 Nobody leads the server to an internal address")
class InternalAddressTests {

  private final World world = World.shared();
  private final Asked asked =
      App.listing(world, "inside.app.example", "https://inside.app.example/cb")
          .asks("https://inside.app.example/cb");

  @ParameterizedTest
  @DisplayName("A22 CL-02 CL-03 SF-01 By a name that resolves to one")
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.0.0.1",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "192.0.0.8",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "::1",
        "::",
        "fc00::1",
        "fe80::1",
        "ff02::1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::1"
      })
  void byName(String address) throws UnknownHostException {
    var host = "a" + address.replace('.', '-').replace(':', '-') + "z.oscar.example";
    world.dns().addAddress(host, InetAddress.getByName(address));

    assertThat(
            App.named(world, "https://" + host + "/id.json")
                .asks("https://" + host + "/")
                .get()
                .page(400))
        .contains("is not a public one");
    assertThat(new Neighbour(world, host).begin(asked).text())
        .contains("leads to a machine that the Internet cannot reach")
        .doesNotContain(address + " ", "Exception");
  }

  @ParameterizedTest
  @DisplayName(
      "A22 ID-07 ID-08 ID-09 By an address, in whatever disguise, or an address that is no client's")
  @ValueSource(
      strings = {
        "https://10.0.0.1/",
        "https://2130706433/",
        "https://0x7f.1/",
        "https://127.1/",
        "https://0177.0.0.1/",
        "https://localhost./",
        "https://[2001:db8::1]/",
        "https://[::ffff:127.0.0.1]/",
        "http://169.254.169.254/latest/meta-data/",
        "ftp://inside.app.example/",
        "https://u:p@inside.app.example/id.json",
        "https://inside.app.example/a/../id.json",
        "https://inside.app.example/a/%2e%2E/id.json",
        "https://inside.app.example/id.json#f",
        "https://inside.app.example\\@evil.example/",
        "http://inside.app.example/id.json",
        "file:///etc/passwd",
        "javascript:alert(1)"
      })
  void byClientId(String clientId) {
    var questions = world.dns().queries().size();

    asked.with("client_id", clientId).get().page(400);
    assertThat(world.dns().queries()).hasSize(questions);
  }

  @ParameterizedTest
  @DisplayName("A22 SF-06 By a redirect")
  @ValueSource(
      strings = {
        "https://127.0.0.1/",
        "https://169.254.169.254/",
        "https://[::1]/",
        "https://localhost/",
        "http://redirects.oscar.example/",
        "file:///etc/passwd",
        "https://10.0.0.1:22/"
      })
  void byRedirect(String target) {
    var host = "redirects.oscar.example";
    world.homes().put("https://" + host + "/", Reply.redirect(301, target));
    world.homes().put("https://" + host + "/app", Reply.redirect(301, target));

    var refusal = "is not an address that may be visited";
    assertThat(
            App.named(world, "https://" + host + "/app")
                .asks("https://" + host + "/cb")
                .get()
                .page(400))
        .contains(refusal);
    assertThat(new Neighbour(world, host).begin(asked).text())
        .containsAnyOf("leads where nobody can follow", "leads back to http");
  }
}
