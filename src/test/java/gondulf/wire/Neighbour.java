package gondulf.wire;

import gondulf.neighbourhood.Browser;
import gondulf.neighbourhood.World;
import gondulf.neighbourhood.home.Reply;

/// Somebody with a home page on a host of their own, so that tests don't meet each other.
record Neighbour(World world, String host) {

  /// Somebody whose page names the server and a mail address.
  static Neighbour at(World world, String host) {
    var neighbour = new Neighbour(world, host);
    neighbour.publish(neighbour.link() + neighbour.mailLink(neighbour.mail()));
    return neighbour;
  }

  /// Somebody whose page names the server alone.
  static Neighbour withoutMail(World world, String host) {
    var neighbour = new Neighbour(world, host);
    neighbour.publish(neighbour.link());
    return neighbour;
  }

  String url() {
    return "https://" + host + "/";
  }

  String mail() {
    return "me@" + host;
  }

  void publish(String html) {
    world.homes().put(url(), Reply.html("<!doctype html><title>Home</title>" + html));
  }

  /// The line with which a page names the server.
  String link() {
    return "<link rel=\"indieauth-metadata\" href=\"%s/.well-known/oauth-authorization-server\">"
        .formatted(world.url());
  }

  String mailLink(String address) {
    return "<a rel=\"me\" href=\"mailto:%s\">Write to me</a>".formatted(address);
  }

  /// The code that came last.
  String code() {
    return world.mailbox().lastCodeTo(mail()).orElseThrow();
  }

  /// Adds a record where this server looks for its own.
  void record(String text) {
    world.dns().addTxt("_gondulf." + host, text);
  }

  int letters() {
    return world.mailbox().mailsTo(mail()).size();
  }

  /// Comes from an app and types their address.
  Browser begin(Asked request) {
    var browser = world.browser();
    browser.open(request.url()).fill("me", host).press("Continue");
    return browser;
  }

  /// Begins, and goes on until the page that asks for the code.
  Browser untilCode(Asked request) {
    return begin(request).press("Send the code");
  }

  /// Begins, and goes on until the page that asks whether the app may.
  Browser untilConsent(Asked request) {
    return untilCode(request).fill("code", code()).press("Continue");
  }
}
