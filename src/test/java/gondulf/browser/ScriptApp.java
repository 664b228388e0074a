package gondulf.browser;

import gondulf.neighbourhood.World;
import gondulf.neighbourhood.home.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// An app that is nothing but a page with scripts, at an origin of its own. A library that others
/// wrote does its OAuth.
///
/// @param library the one that is installed under this name
record ScriptApp(World world, String library) {

  private static final Path FILES = Path.of("target/witness");

  static ScriptApp madeWith(String library, World world) {
    var app = new ScriptApp(world, library);
    app.put("/", "page.html", "text/html");
    app.put("/callback", "page.html", "text/html");
    app.put("/page.js", "page.js", "text/javascript");
    app.put("/client.js", library + ".js", "text/javascript");
    Stream.of("oauth4webapi/build", "openid-client/build", "jose/dist/webapi")
        .forEach(app::install);
    world.homes().put(app.url("/id.json"), Reply.json(app.metadata()));
    return app;
  }

  String url(String path) {
    return "https://" + library + ".app.example" + path;
  }

  private String metadata() {
    return """
    {
      "client_id": "%s",
      "client_name": "A page with %s",
      "redirect_uris": ["%s"],
      "grant_types": ["authorization_code", "refresh_token"]
    }
    """
        .formatted(url("/id.json"), library, url("/callback"));
  }

  private void install(String directory) {
    try (var files = Files.walk(FILES.resolve("node_modules").resolve(directory))) {
      files
          .filter(file -> file.toString().endsWith(".js"))
          .map(file -> FILES.relativize(file).toString())
          .forEach(file -> put("/" + file, file, "text/javascript"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void put(String path, String file, String type) {
    try {
      var text = Files.readString(FILES.resolve(file));
      world.homes().put(url(path), Reply.text(type + "; charset=utf-8", text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
