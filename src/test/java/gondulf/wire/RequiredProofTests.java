package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.World;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("GONDULF_VERIFY and GONDULF_ALLOWED_DOMAINS: what proof is asked of whom")
class RequiredProofTests {

  @Nested
  @DisplayName("email, for *.south.example and alice.example")
  class Email {

    private static final World WORLD =
        World.with(
            Map.of(
                "gondulf.verify", "email",
                "gondulf.allowed-domains", "*.south.example, alice.example"));

    @AfterAll
    static void close() {
      WORLD.close();
    }

    @Test
    @DisplayName("A code by mail is the only way")
    void offersMailOnly() {
      var neighbour = Neighbour.at(WORLD, "mails.south.example");
      var browser = neighbour.begin(asked(WORLD));

      assertThat(browser.text())
          .contains(
              "A code by mail", "By DNS? Not on this server: whoever runs it wants proof by mail")
          .doesNotContain("Show me the record");
      browser.document().select("form").attr("action", browser.url().resolve("record").toString());
      assertThat(browser.press("Send the code").status()).isEqualTo(409);
      assertThat(neighbour.untilConsent(asked(WORLD)).press("Allow").hasLanded()).isTrue();
    }

    @Test
    @DisplayName("The home page tells of mail only")
    void tellsOfMailOnly() {
      assertThat(WORLD.browser().open("/").text())
          .contains("There is one way on this server", "By mail")
          .doesNotContain("DNS");
    }

    @Test
    @DisplayName("Without a mail address on the page there is no way")
    void saysThatThereIsNoWay() {
      var refused = Neighbour.withoutMail(WORLD, "silent.south.example").begin(asked(WORLD));

      assertThat(refused.document().select(".finding").eachAttr("id")).containsExactly("mail");
      assertThat(refused.text()).contains("rel=\"me\" href=\"mailto:");
    }

    @Test
    @DisplayName("B8 A domain that is not allowed is refused before anything is fetched")
    void letsOnlySomeIn() {
      for (var host :
          new String[] {
            "north.example",
            "south.example",
            "evilsouth.example",
            "alice.example.north.example",
            "www.alice.example"
          }) {
        var neighbour = Neighbour.at(WORLD, host);
        assertThat(neighbour.begin(asked(WORLD)).text()).contains("is not open to " + host);
        assertThat(WORLD.homes().visitsTo(host)).isEmpty();
      }
      assertThat(new Neighbour(WORLD, "ALICE.example").begin(asked(WORLD)).text())
          .contains("A code by mail");
    }
  }

  @Nested
  @DisplayName("both")
  class Both {

    private static final World WORLD = World.with(Map.of("gondulf.verify", "both"));

    @AfterAll
    static void close() {
      WORLD.close();
    }

    @Test
    @DisplayName("CO-08 Neither proof alone is enough")
    void wantsBoth() {
      var neighbour = Neighbour.at(WORLD, "both.south.example");
      var browser = neighbour.begin(asked(WORLD));
      var consent = browser.url().resolve("consent");
      assertThat(browser.text()).contains("This server asks for both");
      browser.press("Send the code").fill("code", neighbour.code()).press("Continue");
      assertThat(browser.text()).contains("One half is done").doesNotContain("Send the code");
      assertThat(browser.open(consent).status()).isEqualTo(409);

      browser.open(consent.resolve("proof")).press("Show me the record");
      neighbour.record(browser.document().select("pre[aria-labelledby=value-label]").text());
      assertThat(browser.press("Look again now").text()).contains("by mail and by DNS");
      assertThat(browser.press("Allow").hasLanded()).isTrue();
    }

    @Test
    @DisplayName("The home page tells that both are needed")
    void tellsOfBoth() {
      assertThat(WORLD.browser().open("/").text())
          .contains("asks for two things at each sign-in", "By mail", "By a DNS record");
    }

    @Test
    @DisplayName("Who has one way only is told before any mail is sent")
    void refusesWhoHasOneWay() {
      var neighbour = Neighbour.withoutMail(WORLD, "half.south.example");

      var browser = neighbour.begin(asked(WORLD));
      assertThat(browser.status()).isEqualTo(422);
      assertThat(browser.document().select(".finding").eachAttr("id")).containsExactly("mail");
    }
  }

  @Nested
  @DisplayName("dns, on a server without mail")
  class Dns {

    private static final World WORLD =
        World.with(Map.of("gondulf.verify", "dns", "gondulf.smtp.host", ""));

    @AfterAll
    static void close() {
      WORLD.close();
    }

    @Test
    @DisplayName("T-nosmtp A record is the only way, anew at each sign-in")
    void offersDnsOnly() {
      var neighbour = Neighbour.at(WORLD, "records.south.example");
      for (int i = 0; i < 3; i++) {
        var browser = neighbour.begin(asked(WORLD));
        assertThat(browser.text()).doesNotContain("Send the code");
        if (i == 0) {
          assertThat(browser.text())
              .contains("By mail? Not on this server: whoever runs it wants proof by DNS");
        }
        browser.press("Show me the record");
        neighbour.record(browser.document().select("pre[aria-labelledby=value-label]").text());
        assertThat(browser.press("Look again now").press("Allow").hasLanded()).isTrue();
      }
    }
  }

  private static Asked asked(World world) {
    return App.listing(world, "policy.app.example", "https://policy.app.example/cb")
        .asks("https://policy.app.example/cb");
  }
}
