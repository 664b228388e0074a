package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.World;
import gondulf.neighbourhood.home.Reply;
import gondulf.neighbourhood.site.Query;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Clients as they are in the field")
class KnownClientTests {

  private final World world = World.shared();

  @ParameterizedTest
  @DisplayName(
      "MC-06 CL-19 D-05 A coding agent lists loopback addresses without a port and comes with one;"
          + " the person is warned")
  @ValueSource(strings = {"http://localhost:58135/callback", "http://127.0.0.1:49152/callback"})
  void codingAgent(String redirectUri) {
    var asked =
        App.saying(
                world,
                "agent.app.example",
                """
                "client_name": "Agent", "client_uri": "https://agent.app.example",
                "redirect_uris": ["http://localhost/callback", "http://127.0.0.1/callback"],
                "grant_types": ["authorization_code", "refresh_token"],
                "response_types": ["code"], "token_endpoint_auth_method": "none"
                """)
            .asks(redirectUri);
    var host = URI.create(redirectUri).getPort() + ".south.example";
    var browser = Neighbour.at(world, host).untilConsent(asked);

    assertThat(browser.text())
        .contains("a program on this device")
        .contains("The answer goes to " + redirectUri);
    assertThat(browser.press("Allow").landedAt().toString()).startsWith(redirectUri + "?code=");
    asked.with("redirect_uri", redirectUri + "/other").get().page(400);
    asked.with("redirect_uri", redirectUri.replace("http:", "https:")).get().page(400);
    asked.with("redirect_uri", "http://app.localhost:5000/callback").get().page(400);
  }

  @Test
  @DisplayName("W-24 CL-11 A sign-in site whose document is meant for another protocol too")
  void foreignDocument() {
    var members =
        """
        "client_name": "Sign-in site", "client_uri": "https://login.app.example/",
        "logo_uri": "https://login.app.example/logo.svg", "scope": "atproto transition:generic",
        "grant_types": ["authorization_code", "refresh_token"], "response_types": ["code"],
        "redirect_uris": ["https://login.app.example/redirect/indieauth",
            "https://login.app.example/redirect/atproto"],
        "application_type": "web", "token_endpoint_auth_method": "none",
        "dpop_bound_access_tokens": true
        """;
    var asked =
        App.saying(world, "login.app.example", members)
            .asks("https://login.app.example/redirect/indieauth")
            .with("scope", "profile");
    var browser = Neighbour.at(world, "foreign.south.example").untilConsent(asked).press("Allow");

    assertThat(asked.redeem(Codes.landedWith(browser)).body())
        .contains("\"token_type\":\"Bearer\"", "\"scope\":\"profile\"");
  }

  @Test
  @DisplayName(
      "W-12 ID-05 D-18 D-04 A web app whose id is a bare origin, on both sides of its slash")
  void bareOrigin() {
    var callback = "https://bare.app.example/api/callback";
    world
        .homes()
        .put(
            "https://bare.app.example/",
            Reply.json(
                "{\"client_id\": \"https://bare.app.example\", \"redirect_uris\": [\"%s\"]}"
                    .formatted(callback)));
    var bare = App.named(world, "https://bare.app.example").asks(callback).with("scope", "create");
    var slashed = bare.with("client_id", "https://bare.app.example/");

    slashed.get().goesOn();
    bare.with("redirect_uri", "https://bare.app.example/other").get().page(400);
    var browser = Neighbour.at(world, "bare.south.example").untilConsent(bare).press("Allow");
    assertThat(slashed.redeem(Codes.landedWith(browser)).body()).contains("access_token");
  }

  @Test
  @DisplayName("D-18 A code is redeemed by the same client in another spelling of its host")
  void otherSpellingAtRedemption() {
    var asked =
        App.listing(world, "spelled.app.example", "https://spelled.app.example/cb")
            .asks("https://spelled.app.example/cb")
            .with("scope", "create");
    var browser = Neighbour.at(world, "spelled.south.example").untilConsent(asked).press("Allow");
    var shouted = asked.with("client_id", "https://SPELLED.app.example/id.json");

    assertThat(shouted.redeem(Codes.landedWith(browser)).body()).contains("access_token");
  }

  @ParameterizedTest
  @DisplayName(
      "CL-07 ID-10 D-18 D-25 A document is for the very letters of the id that was asked with")
  @CsvSource({
    "https://letters.app.example/id.json, true",
    "https://LETTERS.app.example/id.json, false",
    "HTTPS://letters.app.example/id.json, false",
    "https://letters.app.example:443/id.json, false",
  })
  void otherSpellingAtTheDoor(String id, boolean good) {
    var asked =
        App.listing(world, "letters.app.example", "https://letters.app.example/cb")
            .asks("https://letters.app.example/cb")
            .with("client_id", id);
    if (good) {
      asked.get().goesOn();
    } else {
      asked.get().page(400);
    }
  }

  @Test
  @DisplayName(
      "W-13 CL-20 CL-21 A program on this device that is named by its own address, port and all")
  void commandLine() {
    var address = "http://127.0.0.1:17043/";
    var asked = App.named(world, address).asks(address);
    var browser = Neighbour.at(world, "cli.south.example").untilConsent(asked);

    assertThat(browser.text())
        .contains("a program on this device", address)
        .contains("Nothing is known about this program but that it runs on this device");
    assertThat(browser.press("Allow").landedAt().toString()).startsWith(address + "?code=");
    App.named(world, address).asks("http://127.0.0.1:17044/").get().page(400);
  }

  @ParameterizedTest
  @DisplayName(
      "W-14 CL-25 An app on the device with a scheme of its own, with a dot in it or without")
  @ValueSource(strings = {"indigo://micropub", "editor://agent/callback", "com.example.app:/cb"})
  void ownScheme(String redirectUri) {
    var host = "scheme" + Integer.toHexString(redirectUri.hashCode());
    var asked = App.listing(world, host + ".app.example", redirectUri).asks(redirectUri);
    var browser = Neighbour.at(world, host + ".south.example").untilConsent(asked);

    assertThat(browser.text()).contains("an app on this device, whichever opens");
    assertThat(Query.of(browser.press("Allow").landedAt())).containsKeys("code", "iss");
    asked.with("redirect_uri", "other:/cb").get().page(400);
    asked.with("scope", "email").get().page(400);
  }

  @ParameterizedTest
  @DisplayName("W-15 CL-22 A browser extension, listed in a document or linked on a page")
  @ValueSource(
      strings = {
        "https://abcdefghijklmnop.chromiumapp.org/",
        "https://0a1b2c3d-0000.extensions.allizom.org/"
      })
  void extension(String redirectUri) {
    var host = "extension" + redirectUri.length();
    var listed = App.listing(world, host + ".app.example", redirectUri);
    var linked =
        App.withPage(
            world,
            host + ".old.example",
            "<link rel=redirect_uri href=\"%s\">".formatted(redirectUri));

    Stream.of(listed, linked)
        .forEach(app -> {
          app.asks(redirectUri).get().goesOn();
          app.asks("https://other.chromiumapp.org/").get().page(400);
        });
  }

  @ParameterizedTest
  @DisplayName("D-07 CL-24 MC-08 Plain http is for this device only, for ids and for answers")
  @CsvSource({
    "http://plain.app.example/, https://plain.app.example/cb",
    "http://plain.app.example/, http://plain.app.example/cb",
    "https://plain.app.example/id.json, http://plain.app.example/cb",
  })
  void plainHttp(String id, String redirectUri) {
    App.listing(world, "plain.app.example", "http://plain.app.example/cb");

    App.named(world, id).asks(redirectUri).get().page(400);
  }

  @Test
  @DisplayName(
      "CL-26 D-10 The home that an app gives is shown, and warned of where it is elsewhere")
  void foreignHome() {
    var app =
        App.saying(
            world,
            "home.app.example",
            "\"client_uri\": \"https://code.example/home\","
                + "\"redirect_uris\": [\"https://home.app.example/cb\"]");
    var browser =
        Neighbour.at(world, "homely.south.example")
            .untilConsent(app.asks("https://home.app.example/cb"));

    assertThat(browser.text())
        .contains("https://code.example/home", "not its own host", "home.app.example/id.json");
  }
}
