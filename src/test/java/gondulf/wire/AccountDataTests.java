package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.identity.Changes;
import gondulf.neighbourhood.World;
import gondulf.passkey.SoftwareAuthenticator;
import gondulf.store.Expiring;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is kept of somebody: handed to them, and deleted")
class AccountDataTests {

  private final World world = World.shared();
  private final Asked asked =
      App.listing(world, "exported.app.example", "https://exported.app.example/cb")
          .asks("https://exported.app.example/cb")
          .with("scope", "create");

  @Test
  void isHandedOverWholeButForSecrets() {
    var holder = equipped(AccountHolder.byMail(world, "export.judy.example"));
    holder.remembered(asked);
    holder.addPasskey(SoftwareAuthenticator.at(world.url()), "my phone");
    var answer = holder.post("/account/data/export");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment; filename=\"gondulf-export.judy.example.json\"");
    var json = Told.json(answer, 200);
    assertThat(json.path("account").path("me").asString()).isEqualTo(holder.me());
    assertThat(json.path("account").path("mail").asString()).isEqualTo("me@export.judy.example");
    assertThat(json.path("passkeys").get(0).path("name").asString()).isEqualTo("my phone");
    assertThat(json.path("rememberedBrowsers")).hasSize(1);
    assertThat(json.path("sessions")).isNotEmpty();
    assertThat(json.path("allowed")).hasSize(2);
    assertThat(json.path("resourceServerKeys").get(0).path("server").asString()).isEqualTo("wiki");
    assertThat(json.path("activity")).isNotEmpty();
    assertThat(Rows.of(holder).secrets()).hasSizeGreaterThan(6);
    assertThat(answer.body()).doesNotContain(Rows.of(holder).secrets());
    assertThat(answer.body()).doesNotContain(holder.formSecret());
    assertThat(holder.read("/account/activity")).contains("You had your data handed to you");
  }

  @Test
  void isDeletedAtOnceByDns() {
    var holder = equipped(AccountHolder.byDns(world, "deleting.judy.example"));

    holder.browser().open("/account/data").follow("Delete my account").press("Delete my account");

    assertThat(holder.browser().text()).contains("Your account is deleted");
    assertThat(Rows.of(holder).lasting()).isEmpty();
    assertThat(holder.browser().cookies().header(world.at("/"))).doesNotContain("gondulf-account");
    assertThat(holder.read("/account")).contains("Which website is yours?");
  }

  @Test
  void isDeletedADayLaterByMail() {
    try (var own = World.with(Map.of())) {
      var holder = equipped(AccountHolder.byMail(own, "waiting.judy.example"));
      holder.browser().open("/account/data/delete").press("Delete my account");
      assertThat(holder.browser().text()).contains("It will be changed in a day");
      assertThat(holder.read("/account")).contains("This account will be deleted.", "Cancel it");

      later(own, Duration.ofHours(24).minusSeconds(1));
      assertThat(Rows.of(holder).lasting()).containsKey("account");
      later(own, Duration.ofSeconds(1));
      assertThat(Rows.of(holder).lasting()).isEmpty();
      later(own, Duration.ofHours(2));
      assertThat(Rows.of(holder).all()).isEmpty();
    }
  }

  @Test
  void staysIfTheOwnerObjects() {
    try (var own = World.with(Map.of())) {
      var holder = equipped(AccountHolder.byMail(own, "objecting.judy.example"));
      holder.browser().open("/account/data/delete").press("Delete my account");
      holder.browser().open("/account").press("Cancel it");
      assertThat(holder.browser().text()).contains("The change was cancelled");

      later(own, Duration.ofHours(25));
      assertThat(Rows.of(holder).lasting()).containsKeys("account", "grants");
    }
  }

  @Test
  @DisplayName("B6 It takes more than a passkey, which never shows whose the website is")
  void isNotDeletedByAPasskeyAlone() {
    var holder = AccountHolder.byDns(world, "keyed.judy.example");
    holder.addPasskey(SoftwareAuthenticator.at(world.url()), "phone");
    world.clock().advance(Duration.ofMinutes(14));
    holder.addPasskey(SoftwareAuthenticator.at(world.url()), "tablet");
    world.clock().advance(Duration.ofMinutes(2));

    var answer = holder.post("/account/data/delete");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("Show that the website is yours");
    holder.showControlByDns();
    assertThat(holder.post("/account/data/delete").statusCode()).isEqualTo(200);
    assertThat(Rows.of(holder).lasting()).isEmpty();
  }

  private static AccountHolder equipped(AccountHolder holder) {
    holder.post("/account/keys/server", "server", "wiki");
    holder.post("/account/keys/token", "name", "script", "scope", "create");
    return holder;
  }

  private static void later(World world, Duration time) {
    world.clock().advance(time);
    world.server().part(Changes.class).run(world.clock().instant());
    world.server().parts(Expiring.class).forEach(each -> each.run(world.clock().instant()));
  }
}
