package gondulf.neighbourhood;

import gondulf.neighbourhood.home.HomeServer;
import gondulf.neighbourhood.home.Reply;
import java.util.List;

/// The people of the neighbourhood, and their home pages.
public record People(String issuer) {

  private static final String MAIL = "a code comes by mail: read it in the mailbox";

  public List<Person> all() {
    return List.of(
        person("Alice", "alice.example", "links a mail address with rel=me", MAIL),
        person(
            "Bob",
            "bob.example",
            "has no mail address on his page",
            "a TXT record: add it at the DNS provider"),
        person(
            "Carol",
            "carol.example",
            "has not set up her page yet",
            "an app finds no server: begin as Alice, then type carol.example, and the server says what to add: do so in her page"),
        new Person(
            "Dave",
            "dave.example",
            "https://www.dave.example/",
            "has moved for good to www.dave.example",
            MAIL),
        person(
            "Erin",
            "erin.example",
            "has a website that is down",
            "begin as Alice, then type erin.example, and the server says so"),
        new Person(
            "Frank",
            "frank.example/~frank/",
            "https://frank.example/~frank/",
            "shares a host with others, and is a path on it",
            MAIL),
        person(
            "Grace",
            "grace.example",
            "uses another server",
            "begin as Alice, then type grace.example: this server won't speak for her"));
  }

  /// Puts up the pages; from then on the hosts have addresses.
  void moveInto(HomeServer homes) {
    homes.put("https://alice.example/", Reply.html(alice()));
    homes.put("https://alice.example/photo.svg", Reply.text("image/svg+xml", PHOTO));
    homes.put("https://bob.example/", Reply.html(page("Bob", metadata(), "<p>I know my DNS.</p>")));
    homes.put("https://carol.example/", Reply.html(page("Carol", "", "<p>I just moved in.</p>")));
    homes.put("https://dave.example/", Reply.redirect(301, "https://www.dave.example/"));
    homes.put("https://www.dave.example/", Reply.html(page("Dave", metadata(), mail("dave"))));
    homes.putDown("erin.example");
    homes.put("https://frank.example/", Reply.html(page("A host of many", "", "<p>Hello.</p>")));
    homes.put("https://frank.example/~frank/", frank());
    homes.put("https://grace.example/", Reply.html(page("Grace", ELSEWHERE, mail("grace"))));
  }

  private String alice() {
    var links =
        metadata()
            + link("authorization_endpoint", issuer + "/authorize")
            + link("token_endpoint", issuer + "/token");
    var card =
        """
        <div class="h-card">
        <img class="u-photo" src="/photo.svg" alt="" width="96" height="96">
        <p>I am <a class="p-name u-url" href="https://alice.example/">Alice Liddell</a>.</p>
        </div>
        """;
    return page("Alice", links, card + mail("alice"));
  }

  /// Says with an HTTP header what the others say in their pages.
  private Reply frank() {
    var metadata = issuer + "/.well-known/oauth-authorization-server";
    return Reply.html(page("Frank", "", mail("frank")))
        .with("Link", "<" + metadata + ">; rel=\"indieauth-metadata\"");
  }

  private String metadata() {
    return link("indieauth-metadata", issuer + "/.well-known/oauth-authorization-server");
  }

  private static String link(String rel, String href) {
    return "<link rel=\"%s\" href=\"%s\">%n".formatted(rel, href);
  }

  private static String mail(String name) {
    var address = name + "@" + name + ".example";
    return "<p><a rel=\"me\" href=\"mailto:%s\">Write to me</a></p>%n".formatted(address);
  }

  private static String page(String title, String links, String content) {
    return """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <title>%s</title>
    %s</head>
    <body>
    <h1>%s</h1>
    %s</body>
    </html>
    """
        .formatted(title, links, title, content);
  }

  private static Person person(String name, String website, String special, String way) {
    return new Person(name, website, "https://" + website + "/", special, way);
  }

  private static final String ELSEWHERE =
      link("indieauth-metadata", "https://other.example/.well-known/oauth-authorization-server");

  private static final String PHOTO =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">
      <circle cx="48" cy="48" r="48" fill="#1d6b46"/>
      </svg>
      """;
}
