package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.World;
import gondulf.resource.ResourceServers;
import gondulf.resource.ServerName;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What somebody allowed, at their account page")
class AccountAppTests {

  private final World world = World.shared();
  private final Asked asked =
      App.saying(
              world,
              "listed.app.example",
              "\"redirect_uris\": [\"https://listed.app.example/cb\"], \"client_name\": \"Lister\"")
          .asks("https://listed.app.example/cb")
          .with("scope", "create update");
  private final String key =
      world
          .server()
          .part(ResourceServers.class)
          .create(ServerName.of("wiki"), List.of())
          .key()
          .value();

  @Test
  @DisplayName("CO-15 It is shown in plain words, with whom it was allowed")
  void isShownInPlainWords() {
    var holder = AccountHolder.byMail(world, "shown.judy.example");
    token(holder);

    assertThat(holder.read("/account"))
        .contains("Lister", "listed.app.example", "Change posts on your website")
        .contains("Last used never", "You are https://shown.judy.example/");
  }

  @Test
  @DisplayName("CO-15 B7 Once it is revoked, its token is inactive at once; another app's goes on")
  void endsAtOnce() {
    var holder = AccountHolder.byMail(world, "revoking.judy.example");
    var first = token(holder);
    var second = token(holder);
    Told.active(first.introspect(IssuedToken.bearer(key)));

    var page = holder.browser().open("/account");
    assertThat(page.document().select("[aria-label='Revoke Lister']")).hasSize(2);
    assertThat(page.press("Revoke").text()).contains("It may do nothing in your name any more");

    Told.active(first.introspect(IssuedToken.bearer(key)));
    Told.inactive(second.introspect(IssuedToken.bearer(key)));
    assertThat(holder.read("/account/activity")).contains("You revoked an app");
  }

  @Test
  @DisplayName("CO-15 B7 All ends at once, after one more question")
  void endsAllTogether() {
    var holder = AccountHolder.byMail(world, "revokingall.judy.example");
    var first = token(holder);
    var second = token(holder);

    holder.browser().open("/account").follow("Revoke all");
    assertThat(holder.browser().text()).contains("Revoke all?", "Lister");
    Told.active(first.introspect(IssuedToken.bearer(key)));
    holder.browser().press("Revoke all");

    Told.inactive(first.introspect(IssuedToken.bearer(key)));
    Told.inactive(second.introspect(IssuedToken.bearer(key)));
    assertThat(holder.browser().text()).contains("You have allowed nothing that goes on");
  }

  @Test
  void isGoneTheSecondTime() {
    var holder = AccountHolder.byMail(world, "twice.judy.example");
    token(holder);
    var id = Rows.of(holder).newest("grants");

    assertThat(holder.post("/account/apps/revoke", "id", id).statusCode()).isEqualTo(303);
    assertThat(holder.post("/account/apps/revoke", "id", id).statusCode()).isEqualTo(404);
    assertThat(holder.post("/account/apps/revoke", "id", "x").statusCode()).isEqualTo(400);
    assertThat(holder.post("/account/apps/revoke").body()).contains("That could not be read");
  }

  private IssuedToken token(AccountHolder holder) {
    var browser = holder.neighbour().untilConsent(asked).press("Allow");
    var answer = asked.redeem(Codes.landedWith(browser));
    return new IssuedToken(world, Told.text(answer, "access_token"));
  }
}
