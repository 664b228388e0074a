package gondulf.wire;

import gondulf.neighbourhood.World;
import gondulf.neighbourhood.home.Reply;
import java.util.Arrays;
import java.util.stream.Collectors;

/// An app that a test puts up on a host of its own.
record App(World world, String id) {

  /// An app with a metadata document that lists these redirect URIs, and no other member.
  static App listing(World world, String host, String... redirectUris) {
    var list =
        Arrays.stream(redirectUris).map(uri -> "\"" + uri + "\"").collect(Collectors.joining(","));
    return saying(world, host, "\"redirect_uris\": [" + list + "]");
  }

  /// An app with these members in its metadata document, besides its `client_id`.
  static App saying(World world, String host, String members) {
    var app = new App(world, "https://" + host + "/id.json");
    app.says(members);
    return app;
  }

  /// An app with a page, as all had before there were metadata documents.
  static App withPage(World world, String host, String html) {
    var app = new App(world, "https://" + host + "/");
    world.homes().put(app.id, Reply.html(html));
    return app;
  }

  /// An app of which a test has put up nothing.
  static App named(World world, String id) {
    return new App(world, id);
  }

  void says(String members) {
    world.homes().put(id, Reply.json("{\"client_id\": \"" + id + "\", " + members + "}"));
  }

  Asked asks(String redirectUri) {
    return Asked.by(world, id, redirectUri);
  }
}
