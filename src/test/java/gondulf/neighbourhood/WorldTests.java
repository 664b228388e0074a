package gondulf.neighbourhood;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The world of the tests")
class WorldTests {

  private final World world = World.shared();

  @Test
  void hasTheRealServerInItWithAClockOfItsOwn() {
    world.http().get().uri("/health").exchange().expectStatus().isOk();
    assertThat(world.server().part(InstantSource.class)).isSameAs(world.clock());
  }

  @Test
  void showsAVisitorWhoLivesThere() {
    var visitor = world.visitor();

    visitor.open("/");
    assertThat(visitor.text()).contains("alice.example", "frank.example/~frank/");
    visitor.follow("https://alice.example/");
    assertThat(visitor.text()).contains("rel=\"me\"", world.url().toString());
    visitor.open("/home?url=https://erin.example/");
    assertThat(visitor.text()).contains("Nothing answers there");
    visitor.open("/mail");
    assertThat(visitor.status()).isEqualTo(200);
  }

  @Test
  void letsAVisitorChangeWhatDnsSays() {
    try (var own = World.with(Map.of())) {
      var visitor = own.visitor();
      visitor.open("/dns").fill("name", "_x.bob.example");
      visitor.fill("text", "\"v=1 & more\"").press("Add");
      assertThat(visitor.text()).contains("_x.bob.example", "v=1 & more");
      assertThat(own.dns().txtRecords()).anyMatch(each -> each.text().equals("v=1 & more"));
      visitor.press("Remove");
      assertThat(visitor.text()).doesNotContain("_x.bob.example");
      visitor.fill("name", "gondulf.org").fill("text", "x").press("Add");
      assertThat(visitor.text()).contains("A record needs a name in one of these domains");
    }
  }

  @Test
  void letsAVisitorMendAPage() {
    try (var own = World.with(Map.of())) {
      var line =
          "<link rel='indieauth-metadata' href='"
              + own.url()
              + "/.well-known/oauth-authorization-server'>";
      var visitor = own.visitor();
      visitor.open("/home?url=https://carol.example/").fill("html", "<title>Me</title>" + line);
      assertThat(visitor.press("Save").text()).contains("Status 200", "indieauth-metadata");

      var doctor = own.browser().open("/setup").fill("me", "carol.example").press("Look at it");
      assertThat(doctor.document().select("#metadata-link.good")).hasSize(1);
    }
  }

  @Test
  void restartsTheServerAtTheSamePlace() {
    world.server().restart();

    world.http().get().uri("/health").exchange().expectStatus().isOk();
  }

  @Test
  void givesAServerOfItsOwnToTestsThatNeedOtherSettings() {
    try (var strict = World.with(Map.of("gondulf.require-pkce", "true"))) {
      assertThat(strict.url()).isNotEqualTo(world.url());
      strict.http().get().uri("/health").exchange().expectStatus().isOk();
      assertThat(strict.app().client().begin("alice.example", "").server().issuer())
          .contains(strict.url().toString());
    }
  }

  @Test
  void hasAWelcomeWhoseLinesTheGuideRepeats() throws Exception {
    var welcome =
        new Welcome(
            world.neighbourhood(),
            "http://localhost:8082",
            Path.of("target/neighbourhood/gondulf.db"),
            Path.of("target/neighbourhood/homes.p12"));

    assertThat(welcome.text())
        .contains(welcome.login(), welcome.key(), world.app().redirectUri().resolve("/app") + " ")
        .doesNotContain("{");
    assertThat(Files.readString(Path.of("docs", "terminal.md")))
        .contains("\n" + welcome.login() + "\n");
  }
}
