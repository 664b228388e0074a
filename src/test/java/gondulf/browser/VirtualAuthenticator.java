package gondulf.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/// An authenticator that the browser believes to be part of its device, with somebody at it who
/// agrees to everything.
final class VirtualAuthenticator {

  private final CDPSession session;
  private final String id;

  private VirtualAuthenticator(CDPSession session, String id) {
    this.session = session;
    this.id = id;
  }

  static VirtualAuthenticator in(Page page) {
    var session = page.context().newCDPSession(page);
    session.send("WebAuthn.enable", new JsonObject());
    var options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    var asked = new JsonObject();
    asked.add("options", options);
    var answer = session.send("WebAuthn.addVirtualAuthenticator", asked);
    return new VirtualAuthenticator(session, answer.get("authenticatorId").getAsString());
  }

  /// Whether it takes whoever is at it for its owner.
  void recognizesItsOwner(boolean recognizes) {
    var asked = new JsonObject();
    asked.addProperty("authenticatorId", id);
    asked.addProperty("isUserVerified", recognizes);
    session.send("WebAuthn.setUserVerified", asked);
  }
}
