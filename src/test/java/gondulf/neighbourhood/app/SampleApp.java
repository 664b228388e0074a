package gondulf.neighbourhood.app;

import gondulf.neighbourhood.site.Site;
import gondulf.neighbourhood.site.SiteReply;
import gondulf.neighbourhood.site.SiteRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// An app that people sign in to, as pages of a site.
public final class SampleApp {

  /// Where the app publishes what it says of itself.
  public static final String CLIENT_ID = "https://app.example/id.json";

  /// Where the app has its logo.
  public static final String LOGO = "https://app.example/logo.png";

  private static final List<String> SCOPES = List.of("profile", "email", "create", "update");

  private final IndieAuthClient client;
  private final URI redirectUri;
  private final Map<String, Begun> begun = new ConcurrentHashMap<>();

  public SampleApp(Web web, Site site) {
    redirectUri = site.url("/callback");
    client = new IndieAuthClient(web, URI.create(CLIENT_ID), redirectUri);
    site.at("/app", _ -> new AppPage("", SCOPES, "").reply());
    site.at("/app/begin", this::begin);
    site.at("/callback", this::finish);
  }

  public IndieAuthClient client() {
    return client;
  }

  public URI redirectUri() {
    return redirectUri;
  }

  /// What the app publishes at its client id.
  ///
  /// @see <a href="https://indieauth.spec.indieweb.org/#client-metadata">IndieAuth §4.2.1</a>
  public String metadata() {
    return """
    {
      "client_id": "%s",
      "client_name": "Postcards",
      "client_uri": "https://app.example/",
      "logo_uri": "%s",
      "redirect_uris": ["%s"]
    }
    """
        .formatted(CLIENT_ID, LOGO, redirectUri);
  }

  private SiteReply begin(SiteRequest request) {
    var scope =
        SCOPES.stream()
            .filter(each -> request.form().containsKey("scope." + each))
            .collect(Collectors.joining(" "));
    try {
      var attempt = client.begin(request.form("website"), scope);
      var visitor = request.cookie().isEmpty() ? Pkce.random() : request.cookie();
      begun.put(attempt.state(), new Begun(visitor, attempt));
      return SiteReply.seeOther(attempt.url().toString())
          .with("Set-Cookie", "visitor=" + visitor + "; Path=/; HttpOnly; SameSite=Lax");
    } catch (SignInFailure e) {
      return new AppPage(request.form("website"), SCOPES, e.words()).reply();
    }
  }

  private SiteReply finish(SiteRequest request) {
    try {
      var mine = begun.remove(request.query("state"));
      if (mine == null || !mine.visitor().equals(request.cookie())) {
        throw new SignInFailure("this browser did not begin the sign-in that it came back from");
      }
      var signedIn = client.finish(mine.attempt(), request.url());
      return new Report(client, mine.attempt().server(), signedIn).page().reply();
    } catch (SignInFailure e) {
      return new AppPage("", SCOPES, e.words()).reply();
    }
  }

  private record Begun(String visitor, Attempt attempt) {}
}
