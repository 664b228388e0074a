package gondulf.browser;

import gondulf.neighbourhood.home.Reply;
import gondulf.neighbourhood.site.Query;
import gondulf.neighbourhood.site.Query.Pair;
import java.net.URI;
import java.util.List;

/// Apps that are not of the neighbourhood, and send people to the server.
final class Strangers {

  private static final String PROGRAM = "http://localhost:9/";
  private static final String WORDY =
      "https://an-app-with-a-rather-long-name-of-its-own.village.example/id.json";

  private Strangers() {}

  /// A program on the person's own device, of which nothing is known.
  static void onThisDevice(Tab tab, String responseType) {
    open(tab, PROGRAM, PROGRAM + "callback", responseType, "create");
  }

  static void ofManyWords(Tab tab) {
    var callback =
        "https://an-app-with-a-rather-long-name-of-its-own.village.example/callback/"
            + "path".repeat(20);
    var metadata =
        """
        {"client_id": "%s", "client_name": "%s", "client_uri": "%s", "redirect_uris": ["%s"]}
        """
            .formatted(
                WORDY, "Donaudampfschifffahrt".repeat(4), URI.create(WORDY).resolve("/"), callback);
    tab.world().homes().put(WORDY, Reply.json(metadata));
    open(tab, WORDY, callback, "code", "profile email media draft " + "unheard-of".repeat(9));
  }

  private static void open(
      Tab tab, String client, String redirectUri, String responseType, String scope) {
    var query =
        List.of(
            new Pair("client_id", client),
            new Pair("redirect_uri", redirectUri),
            new Pair("response_type", responseType),
            new Pair("scope", scope),
            new Pair("state", "s"));
    tab.open(tab.world().at("/authorize?" + Query.text(query)));
  }
}
