package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.Browser;
import gondulf.neighbourhood.World;
import gondulf.neighbourhood.dns.NameServer.Mood;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A domain is tied to an account, and may change hands")
class ChangeOfHandsTests {

  private final World world = World.shared();
  private final Asked asked =
      App.listing(world, "hands.app.example", "https://hands.app.example/cb")
          .asks("https://hands.app.example/cb")
          .and("scope", "profile create");

  @Test
  @DisplayName(
      "T-nosmtp Who enrolled by DNS comes back by a second record, which may go afterwards")
  void comesBackByDns() {
    var owner = enrolled("dns-hands.north.example");

    for (int time = 0; time < 3; time++) {
      var browser = owner.begin(asked);
      assertThat(browser.text()).contains("Show that it is you");
      browser.press("Show me the record");
      var proof = record(browser);
      assertThat(proof).contains("proof=");
      owner.record(proof);
      browser.press("Look again now");
      assertThat(browser.text()).contains("Sign in to hands.app.example?", "proven by DNS");
      world.dns().removeTxt("_gondulf." + owner.host(), proof);
    }
  }

  @Test
  @DisplayName(
      "T-pin-N UA-12 RF-08 B7 The seller of a domain is out at once, and so are their apps")
  void theSellerIsOut() {
    var seller = Neighbour.withoutMail(world, "sold-hands.north.example");
    var browser = seller.begin(asked).press("Show me the record");
    var old = record(browser);
    seller.record(old);
    var token = token(browser.press("Look again now").press("Allow"));
    assertThat(isActive(token)).isTrue();

    var buyer = seller.begin(asked).press("Begin anew").press("Show me the record");
    world.dns().removeTxt("_gondulf." + seller.host(), old);
    seller.record(record(buyer));
    assertThat(seller.begin(asked).text()).contains("Show that it is yours");
    assertThat(isActive(token)).isFalse();
  }

  @Test
  @DisplayName(
      "T-pin-N A buyer who shows the domain is theirs drops what was allowed, once they agree")
  void theBuyerBeginsAnew() {
    var owner = enrolled("bought-hands.north.example");
    var browser = owner.begin(asked).press("Begin anew").press("Show me the record");
    assertThat(record(browser)).contains("acct=");
    owner.record(record(browser));
    browser.press("Look again now");
    assertThat(browser.text()).contains("Begin anew as", "hands.app.example");
    assertThat(browser.press("Begin anew").text()).contains("Sign in to hands.app.example?");
  }

  @Test
  @DisplayName("T-pin-N By mail nobody begins anew where a record ties the domain")
  void mailDoesNotUntie() {
    var owner = enrolled("tied-hands.north.example");
    owner.publish(owner.link() + owner.mailLink(owner.mail()));

    var browser = owner.begin(asked).press("Begin anew");

    assertThat(browser.text()).contains("Show me the record").doesNotContain("Send the code");
    var form = "form_secret=" + Click.secret(browser);
    var sent = Http.post(Click.step(browser, "mail"), form, Click.cookie(browser));
    assertThat(sent.statusCode()).isEqualTo(409);
    assertThat(owner.letters()).isZero();
  }

  @Test
  @DisplayName(
      "T-pin-N Who is unknown here enrols by DNS alone where it ties the domain to somebody else")
  void aTiedDomainIsEnrolledByDnsAlone() {
    var neighbour = Neighbour.at(world, "foreign-hands.north.example");
    neighbour.record("v=gondulf1; acct=somebody; iss=" + world.url());

    assertThat(neighbour.begin(asked).text())
        .contains("Show me the record", "DNS ties it to another account")
        .doesNotContain("Send the code");
  }

  @Test
  @DisplayName("T-pin-N A record that the owner was shown ties the domain to nobody else")
  void onesOwnRecordIsNoTieOfAnother() {
    var owner = Neighbour.at(world, "own-hands.north.example");
    var browser = owner.begin(asked).press("Show me the record");
    var mine = record(browser);
    browser.open(Click.step(browser, "proof")).press("Send the code");
    browser.fill("code", owner.code()).press("Continue").press("Allow");
    owner.record(mine);

    assertThat(owner.begin(asked).text()).contains("Show that it is you", "Send the code");
    owner.record("v=gondulf1; acct=another; iss=" + world.url());
    assertThat(owner.begin(asked).text()).contains("Show that it is yours").doesNotContain("Send");
  }

  @Test
  @DisplayName("T-pin-N The record may be missing for a week; then all rests, until it is back")
  void aMissingRecordSuspends() {
    var owner = Neighbour.withoutMail(world, "missing-hands.north.example");
    var browser = owner.begin(asked).press("Show me the record");
    var pin = record(browser);
    owner.record(pin);
    var token = token(browser.press("Look again now").press("Allow"));
    world.dns().removeTxt("_gondulf." + owner.host(), pin);

    var warned = owner.begin(asked).press("Show me the record");
    owner.record(record(warned));
    assertThat(warned.press("Look again now").text()).contains("is missing. Put it back by");
    assertThat(isActive(token)).isTrue();
    world.clock().advance(Duration.ofDays(7));
    assertThat(owner.begin(asked).text())
        .contains("Your account rests")
        .doesNotContain("rests since");
    assertThat(isActive(token)).isFalse();

    owner.record(pin);
    assertThat(owner.begin(asked).text()).contains("Show that it is you");
    assertThat(isActive(token)).isTrue();
  }

  @Test
  @DisplayName("T-dns-fail An outage of DNS signs nobody out and lets nobody in, also after a day")
  void anOutageChangesNothing() {
    var owner = enrolled("outage-hands.north.example");
    var name = "_gondulf." + owner.host();
    world.dns().meet(name, Mood.FAILING);

    assertThat(owner.begin(asked).text()).contains("Show that it is you");
    world.clock().advance(Duration.ofHours(25));
    assertThat(owner.begin(asked).text()).contains("DNS does not answer", "nobody is signed out");
    world.dns().meet(name, Mood.TRUTHFUL);
    assertThat(owner.begin(asked).text()).contains("Show that it is you");
  }

  private Neighbour enrolled(String host) {
    var owner = Neighbour.withoutMail(world, host);
    var browser = owner.begin(asked).press("Show me the record");
    owner.record(record(browser));
    assertThat(browser.press("Look again now").press("Allow").hasLanded()).isTrue();
    assertThat(token(browser)).isNotEmpty();
    return owner;
  }

  private String token(Browser landed) {
    return Told.text(asked.redeem(Codes.in(landed.landedAt())), "access_token");
  }

  private boolean isActive(String token) {
    return Http.get(world.at("/token"), "Authorization", "Bearer " + token).statusCode() == 200;
  }

  private static String record(Browser browser) {
    return browser.document().select("pre[aria-labelledby=value-label]").text();
  }
}
