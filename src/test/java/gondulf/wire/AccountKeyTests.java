package gondulf.wire;

import static gondulf.wire.IssuedToken.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.World;
import java.time.Duration;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Tokens and keys that somebody makes for themselves")
class AccountKeyTests {

  private final World world = World.shared();

  @Test
  void areShownOnceAndWorkTogether() {
    var holder = AccountHolder.byMail(world, "making.judy.example");
    var token = token(holder);
    var key = key(holder);
    var stranger = key(AccountHolder.byMail(world, "other-making.judy.example"));

    var told = token.introspect(bearer(key));
    Told.active(told);
    assertThat(told.body()).contains("\"scope\":\"create x:y\"", holder.me());
    Told.inactive(token.introspect(bearer(stranger)));
    for (var page : new String[] {"/account", "/account/keys", "/account/activity"}) {
      holder.browser().open(page);
      assertThat(holder.browser().document().html()).doesNotContain(token.value(), key);
    }
    assertThat(holder.read("/account")).contains("backup script made by hand");
    assertThat(holder.read("/account/activity")).contains("You made a token", "You made a key");
  }

  @Test
  void areKeptByNoCache() {
    var holder = AccountHolder.byMail(world, "uncached.judy.example");
    var answer = holder.post("/account/keys/server", "server", "wiki");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void endWhenTheyAreTakenBack() {
    var holder = AccountHolder.byMail(world, "takingback.judy.example");
    var token = token(holder);
    var key = key(holder);

    holder.browser().open("/account/keys").press("Take back");
    assertThat(holder.browser().text()).contains("That key opens nothing any more");
    assertThat(token.introspect(bearer(key)).statusCode()).isEqualTo(401);
    var other = key(holder);
    holder.browser().open("/account").press("Revoke");
    Told.inactive(token.introspect(bearer(other)));
    assertThat(holder.read("/account/activity")).contains("You revoked a token");
  }

  @Test
  void endInTheirTime() {
    try (var own = World.with(Map.of())) {
      var holder = AccountHolder.byMail(own, "ending.judy.example");
      var token = token(holder, "end", "day");
      var key = key(holder);

      own.clock().advance(Duration.ofDays(1).minusSeconds(1));
      Told.active(token.introspect(bearer(key)));
      own.clock().advance(Duration.ofSeconds(1));
      Told.inactive(token.introspect(bearer(key)));
    }
  }

  @Test
  void areNotMadeOfAFormWithMistakes() {
    var holder = AccountHolder.byMail(world, "mistaken.judy.example");

    var nameless = holder.post("/account/keys/token", "scope", "create");
    assertThat(nameless.statusCode()).isEqualTo(422);
    var page = Jsoup.parse(nameless.body());
    assertThat(page.select("#name").attr("aria-describedby")).contains("name-error");
    assertThat(page.select("#name-error").text()).contains("must be 1 to 100 visible characters");
    assertThat(page.select("input[value=create]").hasAttr("checked")).isTrue();
    assertThat(holder.post("/account/keys/token", "name", "x").body())
        .contains("It must have a scope, here or above");
    assertThat(holder.post("/account/keys/token", "name", "x", "more", "a\"b").statusCode())
        .isEqualTo(422);
    assertThat(holder.post("/account/keys/server").statusCode()).isEqualTo(422);
    assertThat(Rows.of(holder).lasting()).doesNotContainKeys("grants", "resource_server");
  }

  @Test
  @DisplayName("B7 Nobody makes a token whose website the operator lets in no more")
  void areNotMadeByWhoIsShutOut() {
    try (var own = World.with(Map.of())) {
      var holder = AccountHolder.byMail(own, "shutout.judy.example");
      own.server().restartWith(Map.of("gondulf.allowed-domains", "elsewhere.example"));

      var answer = holder.post("/account/keys/token", "name", "x", "scope", "create");
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body()).contains("is not let in here any more");
      assertThat(Rows.of(holder).lasting()).doesNotContainKey("grants");
    }
  }

  @Test
  @DisplayName("B8 B19 Nor by who lacks a proof that the operator asks for by now")
  void areNotMadeByWhoLacksAProof() {
    try (var own = World.with(Map.of())) {
      var holder = AccountHolder.byMail(own, "lacking.judy.example");
      own.server().restartWith(Map.of("gondulf.verify", "both"));

      var answer = holder.post("/account/keys/token", "name", "x", "scope", "create");
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body()).contains("Show that the website is yours");
      assertThat(Rows.of(holder).lasting()).doesNotContainKey("grants");

      holder.showControlByDns();
      assertThat(holder.post("/account/keys/token", "name", "x", "scope", "create").statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  @DisplayName("B7 They rest from when a website is seen at a sign-in to name this server no more")
  void restWhileTheWebsiteNamesNobody() {
    var holder = AccountHolder.byMail(world, "moved.judy.example");
    var token = token(holder);
    var key = key(holder);
    Neighbour.withoutMail(world, "moved.judy.example").publish("<h1>I moved</h1>");
    assertThat(holder.elsewhere().name().text()).contains("does not name this server yet");
    Told.inactive(token.introspect(bearer(key)));

    Neighbour.at(world, "moved.judy.example");
    assertThat(holder.elsewhere().name().text()).contains("Show that it is you");
    Told.active(token.introspect(bearer(key)));
  }

  private static IssuedToken token(AccountHolder holder, String... more) {
    var fields = new String[6 + more.length];
    System.arraycopy(
        new String[] {"name", "backup script", "scope", "create", "more", "x:y"}, 0, fields, 0, 6);
    System.arraycopy(more, 0, fields, 6, more.length);
    var answer = holder.post("/account/keys/token", fields);
    return new IssuedToken(holder.world(), shown(answer.body()));
  }

  private static String key(AccountHolder holder) {
    return shown(holder.post("/account/keys/server", "server", "wiki").body());
  }

  private static String shown(String page) {
    return Jsoup.parse(page).select("pre.value").text();
  }
}
