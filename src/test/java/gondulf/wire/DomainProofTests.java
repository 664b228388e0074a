package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.Browser;
import gondulf.neighbourhood.World;
import gondulf.neighbourhood.dns.NameServer.Mood;
import gondulf.neighbourhood.home.Reply;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Proof of a domain by DNS")
class DomainProofTests {

  private final World world = World.shared();
  private final Asked asked =
      App.listing(world, "domains.app.example", "https://domains.app.example/cb")
          .asks("https://domains.app.example/cb");

  @Test
  @DisplayName("T-static UA-01 A28 A record that stands there already proves nothing of who asks")
  void staticRecordsProveNothing() {
    var neighbour = Neighbour.withoutMail(world, "static.north.example");
    neighbour.record("gondulf-verify-domain");
    neighbour.record("v=gondulf1; acct=anything; iss=" + world.url());
    var browser = neighbour.begin(asked);

    assertThat(browser.text()).contains("Show that it is yours");
    assertThat(browser.open(Click.step(browser, "consent")).status()).isEqualTo(409);
    browser.open(Click.step(browser, "proof")).press("Show me the record").press("Look again now");
    assertThat(browser.text()).contains("but not this one yet", "gondulf-verify-domain");
  }

  @Test
  @DisplayName(
      "T-nonce UA-01 The record of one sign-in does not finish another, nor after its hour")
  void recordsAreForOneSignIn() {
    var neighbour = Neighbour.withoutMail(world, "nonce.north.example");
    var first = neighbour.begin(asked).press("Show me the record");
    neighbour.record(record(first));
    var second = neighbour.begin(asked).press("Show me the record");

    assertThat(record(second)).isNotEqualTo(record(first));
    assertThat(second.press("Look again now").text()).contains("but not this one yet");
    world.clock().advance(Duration.ofMinutes(60));
    assertThat(first.press("Look again now").status()).isEqualTo(410);
  }

  @Test
  @DisplayName("A sign-in lives an hour from the first record that was asked for, and no longer")
  void recordsKeepNoSignInOpen() {
    var neighbour = Neighbour.withoutMail(world, "lasting.north.example");
    var browser = neighbour.begin(asked).press("Show me the record");
    world.clock().advance(Duration.ofMinutes(50));
    assertThat(browser.press("Look again now").status()).isEqualTo(200);

    browser.open(Click.step(browser, "proof")).press("Show me the record");
    world.clock().advance(Duration.ofMinutes(11));
    assertThat(browser.reload().status()).isEqualTo(410);
  }

  @Test
  @DisplayName(
      "UA-02 Any one of several records may be it, in several strings, in any order and spacing")
  void readsRecordsAsTheyAreWritten() {
    var neighbour = Neighbour.withoutMail(world, "spaced.north.example");
    var browser = neighbour.begin(asked).press("Show me the record");
    var parts = record(browser).split("; ", 3);
    neighbour.record("v=spf1 -all");
    neighbour.record("x=" + "y".repeat(300));
    neighbour.record(parts[2] + ";" + parts[0] + " ;  " + parts[1] + ";");

    assertThat(browser.press("Look again now").text()).contains("Sign in to domains.app.example?");
  }

  @Test
  @DisplayName("T-host A record at the parent, at www or by a wildcard proves nothing")
  void recordsAreForOneHost() {
    var neighbour = Neighbour.withoutMail(world, "sub.host.north.example");
    world.homes().put("https://host.north.example/", Reply.html(neighbour.link()));
    var host = new Neighbour(world, "host.north.example");
    var browser = host.begin(asked).press("Show me the record");
    var text = record(browser);

    world.dns().addTxt("host.north.example", text);
    world.dns().addTxt("_gondulf.north.example", text);
    world.dns().addTxt("_gondulf.www.host.north.example", text);
    assertThat(browser.press("Look again now").text()).contains("no TXT record at this name yet");
    world.dns().addTxt("*.host.north.example", text);
    for (int i = 0; i < 20; i++) {
      assertThat(browser.press("Look again now").text()).contains("it is a wildcard");
    }
    assertThat(browser.open(Click.step(browser, "consent")).status()).isEqualTo(409);
  }

  @Test
  @DisplayName(
      "T-outage T-dns-fail Where the page is down, a record that names us is enough to begin")
  void delegatesByDnsInAnOutage() {
    world.homes().putDown("outage.north.example");
    var neighbour = new Neighbour(world, "outage.north.example");
    assertThat(neighbour.begin(asked).status()).isEqualTo(422);

    neighbour.record("v=gondulf1; acct=mine; iss=" + world.url());
    var browser = neighbour.begin(asked);
    assertThat(browser.text()).doesNotContain("Send the code");
    browser.press("Show me the record");
    assertThat(record(browser)).contains("acct=").doesNotContain("acct=mine");
    neighbour.record(record(browser));
    assertThat(browser.press("Look again now").text()).contains("Sign in to domains.app.example?");
    assertThat(neighbour.letters()).isZero();
  }

  @Test
  @DisplayName(
      "T-outage The older server's constant delegates as well; another issuer's record does not")
  void knowsWhichRecordsDelegate() {
    world.homes().putDown("constant.north.example");
    var neighbour = new Neighbour(world, "constant.north.example");
    neighbour.record("v=gondulf1; acct=mine; iss=https://other.example");
    assertThat(neighbour.begin(asked).status()).isEqualTo(422);

    neighbour.record("gondulf-verify-domain");
    assertThat(neighbour.begin(asked).text()).contains("Show that it is yours");
  }

  @Test
  @DisplayName("T-host Where the page is down, a wildcard that names us is not enough to begin")
  void noWildcardDelegates() {
    world.homes().putDown("wild.north.example");
    var neighbour = new Neighbour(world, "wild.north.example");
    var record = "v=gondulf1; acct=mine; iss=" + world.url();
    world.dns().addTxt("*.wild.north.example", record);
    world.dns().addTxt("*.wild.north.example", "gondulf-verify-domain");
    assertThat(neighbour.begin(asked).status()).isEqualTo(422);

    neighbour.record(record);
    assertThat(neighbour.begin(asked).status()).isEqualTo(422);
    neighbour.record("v=gondulf1; acct=other; iss=" + world.url());
    assertThat(neighbour.begin(asked).text()).contains("Show that it is yours");
  }

  @Test
  @DisplayName("T-dns-fail A name server that fails is told, and nothing is lost")
  void saysThatDnsFails() {
    var neighbour = Neighbour.withoutMail(world, "failing.north.example");
    var browser = neighbour.begin(asked).press("Show me the record");
    neighbour.record(record(browser));

    world.dns().meet("_gondulf.failing.north.example", Mood.FAILING);
    assertThat(browser.press("Look again now").text()).contains("No answer could be had");
    world.dns().meet("_gondulf.failing.north.example", Mood.TRUTHFUL);
    assertThat(browser.press("Look again now").text()).contains("Sign in to domains.app.example?");
  }

  @Test
  @DisplayName("T-path D-27 A page speaks for itself only, and DNS not for it")
  void pagesSpeakForThemselves() {
    var host = new Neighbour(world, "path.north.example");
    world.homes().put("https://path.north.example/", Reply.html("<h1>Many live here</h1>"));
    var page = host.link() + host.mailLink(host.mail());
    world.homes().put("https://path.north.example/~a/", Reply.html(page));
    world.homes().put("https://path.north.example/~b/", Reply.html(host.link()));

    assertThat(host.begin(asked).text()).contains("does not name this server yet");
    var browser = new Neighbour(world, "path.north.example/~a/").begin(asked);
    assertThat(browser.text()).contains("https://path.north.example/~a/", "Send the code");
    assertThat(browser.text()).doesNotContain("Show me the record");
    var other = new Neighbour(world, "path.north.example/~b/").begin(asked);
    assertThat(other.document().select(".finding").eachAttr("id")).containsExactly("mail");
  }

  @Test
  @DisplayName("A restart between the steps loses nothing")
  void survivesRestarts() {
    var neighbour = Neighbour.withoutMail(world, "restart.north.example");
    var browser = neighbour.begin(asked);
    world.server().restart();
    browser.press("Show me the record");
    neighbour.record(record(browser));
    world.server().restart();
    browser.press("Look again now");
    world.server().restart();

    assertThat(browser.press("Allow").hasLanded()).isTrue();
  }

  private static String record(Browser browser) {
    return browser.document().select("pre[aria-labelledby=value-label]").text();
  }
}
