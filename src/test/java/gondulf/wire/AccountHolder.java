package gondulf.wire;

import gondulf.neighbourhood.Browser;
import gondulf.neighbourhood.World;
import gondulf.neighbourhood.site.Query;
import gondulf.passkey.SoftwareAuthenticator;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Somebody at their account page, in one browser.
record AccountHolder(Neighbour neighbour, Browser browser) {

  /// Somebody new who shows by mail that their website is theirs.
  static AccountHolder byMail(World world, String host) {
    return new AccountHolder(Neighbour.at(world, host), world.browser()).comeByMail();
  }

  /// Somebody new who shows it by a record in DNS, which stays there.
  static AccountHolder byDns(World world, String host) {
    return new AccountHolder(Neighbour.withoutMail(world, host), world.browser()).comeByDns();
  }

  /// Comes by a code from their mail.
  AccountHolder comeByMail() {
    name().press("Send the code").fill("code", neighbour.code()).press("Continue");
    return this;
  }

  /// Comes by a record in DNS.
  AccountHolder comeByDns() {
    name().press("Show me the record");
    neighbour.record(browser.document().select("pre.value").text());
    browser.press("Look again now");
    return this;
  }

  /// Types their website, and goes on as far as that leads.
  Browser name() {
    return browser.open("/account").fill("me", neighbour.host()).press("Continue");
  }

  /// The same person in another browser, where nothing is known of them yet.
  AccountHolder elsewhere() {
    return new AccountHolder(neighbour, neighbour.world().browser());
  }

  /// The same person in a browser that was remembered when they signed in to an app, and in which
  /// they have shown nothing since.
  AccountHolder remembered(Asked asked) {
    var other = neighbour.untilConsent(asked).check("remember", "yes").press("Allow");
    asked.redeem(Codes.landedWith(other));
    var holder = new AccountHolder(neighbour, other);
    holder.name();
    return holder;
  }

  /// Shows by DNS that the website is theirs, beside what was shown before.
  AccountHolder showControlByDns() {
    browser.open("/account/prove?wanted=CONTROL&to=/account").fill("me", neighbour.host());
    browser.press("Continue").press("Show me the record");
    neighbour.record(browser.document().select("pre.value").text());
    browser.press("Look again now");
    return this;
  }

  /// Adds a passkey to the account, by the form of its page.
  AccountHolder addPasskey(SoftwareAuthenticator authenticator, String name) {
    var form = browser.open("/account/ways").document().select("form[data-passkey=create]");
    browser.fill("name", name).fill("answer", authenticator.create(form.attr("data-options")));
    browser.press("Add a passkey");
    return this;
  }

  String me() {
    return neighbour.url();
  }

  /// What a page says.
  String read(String path) {
    return browser.open(path).text();
  }

  String formSecret() {
    return Click.secret(browser.open("/account"));
  }

  String[] cookie() {
    return new String[] {"Cookie", browser.cookies().header(at("/"))};
  }

  /// Sends a form with the secret of this session.
  ///
  /// @param fields names and values, one after the other
  HttpResponse<String> post(String path, String... fields) {
    return post(path, Optional.of(formSecret()), fields);
  }

  /// Sends a form with any secret, or none.
  HttpResponse<String> post(String path, Optional<String> secret, String... fields) {
    var form = new HashMap<String, String>();
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], fields[i + 1]);
    }
    secret.ifPresent(each -> form.put("form_secret", each));
    return Http.post(at(path), Query.text(Map.copyOf(form)), cookie());
  }

  URI at(String path) {
    return world().at(path);
  }

  World world() {
    return neighbour.world();
  }
}
