package gondulf.wire;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.World;
import gondulf.neighbourhood.site.Query;
import gondulf.passkey.SoftwareAuthenticator;
import gondulf.protocol.Secret;
import gondulf.testing.FreePort;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@DisplayName("What people and apps do is counted, each thing once")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CountingTests {

  private static final Pattern COUNT =
      Pattern.compile("(?m)^gondulf_(sign_ins|codes|tokens|refusals)_total\\{(.*)} (\\d+)\\.0$");
  private static final Pattern LABEL = Pattern.compile("\"([^\"]+)\"");

  private final int port = FreePort.any();

  @AutoClose
  private final World world =
      World.with(
          Map.of("management.server.port", String.valueOf(port), "gondulf.mails-per-hour", "5"));

  private final Asked asked =
      App.listing(world, "counted.app.example", "https://counted.app.example/cb")
          .asks("https://counted.app.example/cb")
          .with("scope", "create offline_access");

  @Test
  void aSignInByMail() {
    var owner = Neighbour.at(world, "mail.oscar.example");

    assertCounted(
        () -> owner.untilConsent(asked).press("Allow"),
        Map.of(
            "sign_ins begun any", 1,
            "sign_ins proven mail", 1,
            "sign_ins allowed mail", 1,
            "codes issued", 1));
  }

  @Test
  void oneThatIsDenied() {
    var owner = Neighbour.at(world, "denies.oscar.example");

    assertCounted(
        () -> owner.untilConsent(asked).press("Deny"),
        Map.of("sign_ins begun any", 1, "sign_ins proven mail", 1, "sign_ins denied any", 1));
  }

  @Test
  void oneByDnsInWhichTheRecordIsMissingAtFirst() {
    var owner = Neighbour.withoutMail(world, "dns.oscar.example");
    var browser = owner.begin(asked).press("Show me the record");
    var record = browser.document().select("pre.value").text();

    assertCounted(() -> browser.press("Look again now"), Map.of("sign_ins failed dns", 1));
    owner.record(record);
    assertCounted(
        () -> browser.press("Look again now").press("Allow"),
        Map.of("sign_ins proven dns", 1, "sign_ins allowed dns", 1, "codes issued", 1));
  }

  @Test
  void oneByAPasskey() {
    var authenticator = SoftwareAuthenticator.at(world.url());
    AccountHolder.byMail(world, "passkey.oscar.example").addPasskey(authenticator, "phone");
    var browser = world.browser();
    browser.open(asked.url()).fill("answer", "{}");

    assertCounted(() -> browser.press("Use a passkey"), Map.of("sign_ins failed passkey", 1));
    browser.open(asked.url());
    var options = browser.document().select("[data-passkey]").attr("data-options");
    browser.fill("answer", authenticator.get(options));
    assertCounted(
        () -> browser.press("Use a passkey").press("Allow"),
        Map.of("sign_ins proven passkey", 1, "sign_ins allowed passkey", 1, "codes issued", 1));
  }

  @Test
  void oneInABrowserThatIsRemembered() {
    var owner = Neighbour.at(world, "remembered.oscar.example");
    var browser = owner.untilConsent(asked).check("remember", "yes").press("Allow");

    assertCounted(
        () -> browser.open(asked.url()).fill("me", owner.host()).press("Continue").press("Allow"),
        Map.of(
            "sign_ins begun any", 1,
            "sign_ins proven remembered", 1,
            "sign_ins allowed remembered", 1,
            "codes issued", 1));
  }

  @Test
  void wrongCodesAndTooManyLetters() {
    var owner = Neighbour.at(world, "guessed.oscar.example");

    assertCounted(
        () -> {
          for (var signIn = 0; signIn < 4; signIn++) {
            guess(owner, 5);
          }
        },
        Map.of("sign_ins begun any", 4, "sign_ins failed mail", 4));
    assertCounted(
        () -> guess(owner, 1),
        Map.of("sign_ins begun any", 1, "sign_ins failed mail", 1, "refusals mail_codes", 1));
    assertCounted(
        () -> owner.untilCode(asked), Map.of("sign_ins begun any", 1, "refusals mails", 1));
  }

  @Test
  void aCodeThatIsRedeemedAndReplayed() {
    var code = Codes.agreed(asked, "replays.oscar.example");

    assertCounted(() -> asked.redeem(code), Map.of("codes redeemed", 1, "tokens issued", 1));
    assertCounted(() -> asked.redeem(code), Map.of("codes replayed", 1, "tokens refused", 1));
  }

  @Test
  void codesThatGetNothing() {
    var late = new Situation(asked, "late.oscar.example").code("expired");

    assertCounted(() -> asked.redeem(late), Map.of("codes expired", 1, "tokens refused", 1));
    assertCounted(() -> asked.redeem("unknown"), Map.of("codes refused", 1, "tokens refused", 1));
  }

  @Test
  void aCodeForAProfileAlone() {
    var claim = asked.claim(Codes.agreed(asked, "profile.oscar.example"));

    assertCounted(
        () -> Http.post(world.at("/authorize"), Query.text(claim)),
        Map.of("codes redeemed", 1, "tokens profile_only", 1));
  }

  @Test
  void tokensThatAreRenewedAndGivenBack() {
    var first = asked.redeem(Codes.agreed(asked, "renews.oscar.example"));
    var token = Told.text(first, "refresh_token");
    var unknown = Secret.random().value() + "." + Secret.random().value();

    assertCounted(() -> refresh(token), Map.of("tokens renewed", 1));
    assertCounted(() -> refresh(unknown), Map.of("tokens refused", 1));
    for (var path : new String[] {"/revoke", "/token"}) {
      assertCounted(
          () -> Http.post(world.at(path), Query.text(Map.of("token", token, "action", "revoke"))),
          Map.of("tokens given_back", 1));
    }
  }

  private void guess(Neighbour owner, int times) {
    var browser = owner.untilCode(asked);
    for (var i = 0; i < times; i++) {
      browser.fill("code", "0000-0000").press("Continue");
    }
  }

  private void refresh(String token) {
    var form =
        Map.of(
            "grant_type", "refresh_token",
            "refresh_token", token,
            "client_id", "https://counted.app.example/id.json");
    Http.post(world.at("/token"), Query.text(form));
  }

  /// That these counts rise, and no others.
  private void assertCounted(Runnable deed, Map<String, Integer> rise) {
    var expected = new TreeMap<>(counts());
    rise.forEach((name, times) -> expected.merge(name, times, Integer::sum));

    deed.run();

    assertThat(counts()).isEqualTo(expected);
  }

  private Map<String, Integer> counts() {
    var metrics = Http.get(URI.create("http://localhost:" + port + "/metrics")).body();
    return COUNT
        .matcher(metrics)
        .results()
        .collect(toMap(CountingTests::name, count -> Integer.valueOf(count.group(3))));
  }

  private static String name(MatchResult count) {
    var labels = LABEL.matcher(count.group(2)).results().map(each -> each.group(1));
    return count.group(1) + " " + labels.collect(joining(" "));
  }
}
