package gondulf.wire;

import static gondulf.wire.IssuedToken.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.Browser;
import gondulf.neighbourhood.World;
import gondulf.neighbourhood.home.Reply;
import gondulf.passkey.SoftwareAuthenticator;
import gondulf.testing.LoggedLines;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("A23 No secret of an account stands in the log, whoever logs at whatever level")
class AccountSecrecyTests {

  private static final String ROOT = "ROOT";
  private static final Pattern VALUE = Pattern.compile("(acct|proof)=([^;]+)");

  private final World world = World.shared();
  private final Asked asked =
      App.listing(world, "private.app.example", "https://private.app.example/cb")
          .asks("https://private.app.example/cb");
  private final Map<String, String> secrets = new HashMap<>();

  @ParameterizedTest
  @ValueSource(strings = {"DEBUG", "TRACE"})
  @DisplayName("A23 Passkeys, when they are made, shown, and shown once more")
  void keepsPasskeysOutOfTheLog(String level) {
    var owner = Neighbour.at(world, host("passkeys", level));
    var authenticator = SoftwareAuthenticator.at(world.url());
    try (var lines = LoggedLines.of(ROOT, level)) {
      var browser = owner.untilConsent(asked).follow("Add a passkey");
      browser.fill("answer", answer(browser, "new passkey", authenticator::create));
      assertThat(browser.press("Add a passkey").text()).contains("Sign in to private.app.example?");
      var other = world.browser().open(asked.url());
      var shown = answer(other, "passkey", authenticator::get);
      other.fill("answer", shown).press("Use a passkey");
      assertThat(other.text()).contains("Sign in to private.app.example?");
      other.open(Click.step(other, "website")).fill("answer", shown).press("Use a passkey");

      assertThat(lines.messages())
          .contains(owner.url() + " enrolled a passkey", owner.url() + " showed a passkey")
          .anyMatch(line -> line.startsWith("a passkey was refused"));
      assertThat(secrets).hasSizeGreaterThan(6);
      assertThat(lines.leaks(secrets)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"DEBUG", "TRACE"})
  @DisplayName("A23 Records in DNS: those that are asked for, and those that others publish")
  void keepsRecordsOutOfTheLog(String level) {
    var owner = Neighbour.withoutMail(world, host("records", level));
    try (var lines = LoggedLines.of(ROOT, level)) {
      publish(owner, owner.begin(asked).press("Show me the record"), "first");
      publish(owner, owner.begin(asked).press("Show me the record"), "second");
      AccountHolder.byMail(world, host("tied", level)).showControlByDns();
      secrets.put("acct of a buyer", "acct-of-somebody-else");
      owner.record("v=gondulf1; acct=acct-of-somebody-else; iss=" + world.url());
      owner.record("v=gondulf1; proof=proof-of-somebody-else; iss=" + world.url());
      secrets.put("proof of a stranger", "proof-of-somebody-else");
      owner.publish("<p>It names no server any more</p>");
      owner.begin(asked);
      world.browser().open("/setup").fill("me", owner.host()).press("Look at it");

      assertThat(secrets.keySet()).anyMatch(what -> what.startsWith("proof of the"));
      assertThat(lines.messages()).anyMatch(line -> line.startsWith(owner.url() + " is enrolled"));
      assertThat(lines.leaks(secrets)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"DEBUG", "TRACE"})
  @DisplayName("A23 Browsers that are remembered, sessions, and all that is made in them")
  void keepsSessionsOutOfTheLog(String level) {
    var host = host("sessions", level);
    try (var lines = LoggedLines.of(ROOT, level)) {
      var holder = AccountHolder.byMail(world, host);
      secrets.put("mail address", holder.neighbour().mail());
      secrets.put("mail code", holder.neighbour().code());
      secrets.put("form secret", holder.formSecret());
      cookies(holder.browser(), "session");
      var other = holder.remembered(asked);
      cookies(other.browser(), "remembered browser");
      other.browser().open(asked.url()).fill("me", host).press("Continue");
      cookies(other.browser(), "browser that came back");
      secrets.put("wrong form secret", "form-secret-of-nobody-".repeat(2));
      holder.post("/account/data/export", Optional.ofNullable(secrets.get("wrong form secret")));
      changeAddress(holder, "mine-%s@private.example".formatted(level.toLowerCase(Locale.ROOT)));
      makeAndUse(holder);
      assertThat(holder.post("/account/data/export").body()).contains(holder.me());
      lookOver(holder.neighbour());
      other.browser().open("/account").press("Sign out here");
      holder.browser().open("/account").press("Sign out everywhere");

      assertThat(lines.messages()).contains("wrong-form of=account");
      assertThat(secrets.keySet())
          .anyMatch(what -> what.startsWith("gondulf-remembered"))
          .anyMatch(what -> what.startsWith("gondulf-account"));
      assertThat(lines.leaks(secrets)).isEmpty();
    }
  }

  private void publish(Neighbour owner, Browser browser, String which) {
    var record = browser.document().select("pre[aria-labelledby=value-label]").text();
    VALUE
        .matcher(record)
        .results()
        .forEach(
            each -> secrets.put(each.group(1) + " of the " + which + " record", each.group(2)));
    owner.record(record);
    assertThat(browser.press("Look again now").text()).contains("Sign in to private.app.example?");
    assertThat(browser.press("Allow").hasLanded()).isTrue();
  }

  /// The page names the address in its header, too.
  private void lookOver(Neighbour neighbour) {
    var link = "<mailto:%s>; rel=\"me\"".formatted(neighbour.mail());
    world.homes().put(neighbour.url(), Reply.html(neighbour.link()).with("Link", link));
    var doctor = world.browser().open("/setup").fill("me", neighbour.host()).press("Look at it");
    assertThat(doctor.text()).contains("•••@" + neighbour.host());
  }

  private void changeAddress(AccountHolder holder, String address) {
    secrets.put("new mail address", address);
    holder.browser().open("/account/ways").fill("address", address).press("Send a code there");
    var code = world.mailbox().lastCodeTo(address).orElseThrow();
    secrets.put("code for the address", code);
    secrets.put("bare code for the address", code.replace("-", ""));
    holder.browser().fill("code", code).press("Continue");
    assertThat(holder.browser().text()).contains("It will be changed in a day");
  }

  private void makeAndUse(AccountHolder holder) {
    var token = shown(holder, "/account/keys/token", "name", "script", "scope", "create");
    var key = shown(holder, "/account/keys/server", "server", "wiki");
    secrets.put("token made by hand", token);
    secrets.put("key made by hand", key);
    Told.active(new IssuedToken(world, token).introspect(bearer(key)));
    holder.browser().open("/account/keys").press("Take back");
    holder.browser().open("/account").press("Revoke");
    Told.inactive(new IssuedToken(world, token).introspect(bearer(token)));
  }

  private static String shown(AccountHolder holder, String path, String... fields) {
    return Jsoup.parse(holder.post(path, fields).body()).select("pre.value").text();
  }

  private String answer(Browser browser, String what, UnaryOperator<String> authenticator) {
    var options = browser.document().select("[data-passkey]").attr("data-options");
    var answer = authenticator.apply(options);
    var json = JsonMapper.shared();
    secrets.put("challenge of the " + what, json.readTree(options).path("challenge").asString());
    for (var member : json.readTree(answer).path("response").properties()) {
      if (member.getValue().isString()) {
        secrets.put(member.getKey() + " of the " + what, member.getValue().asString());
      }
    }
    return answer;
  }

  private void cookies(Browser browser, String whose) {
    for (var cookie : browser.cookies().all()) {
      secrets.put("%s of the %s".formatted(cookie.getName(), whose), cookie.getValue());
    }
  }

  private static String host(String name, String level) {
    return "logged-%s-%s.judy.example".formatted(name, level.toLowerCase(Locale.ROOT));
  }
}
