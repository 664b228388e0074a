package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.Browser;
import gondulf.neighbourhood.World;
import gondulf.neighbourhood.home.Reply;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("CIMD 8.8: Displaying an Application Logo")
class LogoTests {

  private static final int TRIES = 200;

  private final World world = World.shared();

  @Test
  @DisplayName(
      "CL-27 A19 A logo is fetched by the server, drawn anew, and shown from its own origin")
  void isServedFromHere() throws Exception {
    world.homes().put("https://cdn.app.example/logo.png", image("image/png", "png", 300));
    var app = withLogo("logo.app.example", "https://cdn.app.example/logo.png");
    awaitLogo(app.asks("https://logo.app.example/cb"));

    var browser =
        Neighbour.at(world, "logos.south.example")
            .untilConsent(app.asks("https://logo.app.example/cb"));

    var shown = browser.document().select(".app img");
    assertThat(shown.attr("alt")).isEmpty();
    assertThat(shown.attr("src")).matches("/logo/[\\w-]{43}");
    assertIsOurs(get(URI.create(shown.attr("abs:src"))));
    assertThat(world.homes().visitsTo("cdn.app.example"))
        .filteredOn(each -> each.url().getPath().equals("/logo.png"))
        .hasSize(1);
  }

  @Test
  @DisplayName("CL-23 CL-27 So is the one on an older app's page, and at the first step already")
  void isReadFromAPage() throws IOException {
    world.homes().put("https://card.old.example/me.jpg", image("image/jpeg", "jpg", 50));
    var app =
        App.withPage(
            world,
            "card.old.example",
            "<div class=h-app><img class=u-photo src=me.jpg><b class=p-name>Card</b></div>");

    assertThat(awaitLogo(app.asks("https://card.old.example/cb")).text()).contains("Card");
  }

  @ParameterizedTest
  @DisplayName(
      "CL-27 CL-28 B21 Where there is no good one, there is none, and nothing fails for it")
  @ValueSource(
      strings = {
        "https://down.app.example/x.png",
        "https://cdn.app.example/missing.png",
        "https://cdn.app.example/logo.svg",
        "https://cdn.app.example/broken.png",
        "https://127.0.0.1/x.png",
        "http://cdn.app.example/logo.png",
        "javascript:alert(1)"
      })
  void isNothingWhereThereIsNone(String logo) {
    world.homes().putDown("down.app.example");
    world.homes().put("https://cdn.app.example/logo.svg", Reply.text("image/svg+xml", "<svg/>"));
    world.homes().put("https://cdn.app.example/broken.png", Reply.text("image/png", "\u0089PNG"));
    var host = "l" + Integer.toHexString(logo.hashCode()) + ".app.example";
    var asked = withLogo(host, logo).asks("https://" + host + "/cb");

    asked.get().goesOn();
    LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    var page = world.browser().open(asked.url());
    assertThat(page.document().select(".app img")).isEmpty();
    assertThat(page.document().select(".app .tile").text()).isEqualTo("L");
  }

  @Test
  @DisplayName("CL-27 A slow one keeps nobody waiting")
  void keepsNobodyWaiting() throws IOException {
    var slow = image("image/png", "png", 200).slowly(Duration.ofMillis(80));
    world.homes().put("https://cdn.app.example/slow.png", slow);
    var asked =
        withLogo("slowlogo.app.example", "https://cdn.app.example/slow.png")
            .asks("https://slowlogo.app.example/cb");

    assertThat(Neighbour.at(world, "hurry.south.example").untilConsent(asked).text())
        .contains("Sign in to Logo?");
  }

  @Test
  @DisplayName("CL-27 Under a name that no logo has, there is nothing")
  void knowsItsNames() throws Exception {
    assertThat(get(world.at("/logo/" + "x".repeat(43))).statusCode()).isEqualTo(404);
    assertThat(get(world.at("/logo/..%2f..%2fetc")).statusCode()).isIn(400, 404);
  }

  @Test
  @DisplayName("CL-27 Pictures are drawn where there is no screen")
  void needsNoScreen() {
    assertThat(System.getProperty("java.awt.headless")).isEqualTo("true");
  }

  private static void assertIsOurs(HttpResponse<byte[]> answer) throws IOException {
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
        .contains("immutable", "max-age=31536000");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    var drawn = ImageIO.read(new ByteArrayInputStream(answer.body()));
    assertThat(drawn.getWidth()).isEqualTo(128);
  }

  /// Comes anew until the logo is there: it is fetched behind the scenes.
  private Browser awaitLogo(Asked asked) {
    for (int tries = 0; tries < TRIES; tries++) {
      var page = world.browser().open(asked.url());
      if (!page.document().select(".app img").isEmpty()) {
        return page;
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    throw new AssertionError("the logo did not come");
  }

  private App withLogo(String host, String logo) {
    return App.saying(
        world,
        host,
        "\"client_name\": \"Logo\", \"logo_uri\": \"%s\", \"redirect_uris\": [\"https://%s/cb\"]"
            .formatted(logo, host));
  }

  private static Reply image(String type, String format, int side) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB), format, bytes);
    return Reply.text(type, "").withBody(out -> out.write(bytes.toByteArray()));
  }

  private static HttpResponse<byte[]> get(URI url) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofByteArray());
    }
  }
}
