package gondulf.neighbourhood;

import gondulf.neighbourhood.app.SampleApp;
import gondulf.neighbourhood.home.Reply;
import gondulf.neighbourhood.site.Query;
import java.net.URI;
import java.util.Map;

/// Somebody whose page names a server and a mail address, and who signs in there to the app of the
/// neighbourhood.
public record Guest(ShippedServer server, String host) {

  private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
  private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

  /// One who moves in.
  public static Guest of(ShippedServer server, String host) {
    var page =
        """
        <!doctype html><title>Home</title>
        <link rel="indieauth-metadata" href="%s/.well-known/oauth-authorization-server">
        <a rel="me" href="mailto:me@%s">Write to me</a>
        """
            .formatted(server.url(), host);
    server.neighbourhood().homes().put("https://" + host + "/", Reply.html(page));
    return new Guest(server, host);
  }

  /// What the app asks.
  public URI question(String state) {
    var parameters =
        Map.of(
            "response_type",
            "code",
            "client_id",
            SampleApp.CLIENT_ID,
            "redirect_uri",
            redirectUri(),
            "state",
            state,
            "scope",
            "profile create offline_access",
            "code_challenge",
            CHALLENGE,
            "code_challenge_method",
            "S256");
    return server.url().resolve("/authorize?" + Query.text(parameters));
  }

  /// Comes from the app, and goes on until the page that asks whether it may.
  public void walkToConsent(Browser browser, String state) {
    browser.open(question(state)).fill("me", host).press("Continue").press("Send the code");
    var code = server.neighbourhood().mailbox().lastCodeTo("me@" + host).orElseThrow();
    browser.fill("code", code).press("Continue");
  }

  /// The form by which the app redeems a code.
  public Map<String, String> claim(String code) {
    return Map.of(
        "grant_type",
        "authorization_code",
        "code",
        code,
        "client_id",
        SampleApp.CLIENT_ID,
        "redirect_uri",
        redirectUri(),
        "code_verifier",
        VERIFIER);
  }

  private String redirectUri() {
    return server.neighbourhood().app().redirectUri().toString();
  }
}
