package gondulf.neighbourhood;

import java.nio.file.Path;

/// What the console says when the neighbourhood is open, with all that there is to copy.
record Welcome(Neighbourhood neighbourhood, String proxy, Path database, Path trust) {

  private static final String TEXT =
      """
      The neighbourhood is open.

        Open  {site}/app  and type  alice.example
        Her code comes by mail:      {site}/mail
        To be Bob, add his record:   {site}/dns
        Everybody who lives here:    {site}/

        Beside it, with the jar that  mvn -q package -DskipTests  makes:

        Sign in from the terminal:
        {login}

        Make an introspection key:
        {key}
      """;

  String text() {
    return TEXT.replace("{site}/", neighbourhood.site().url("/").toString())
        .replace("{login}", login())
        .replace("{key}", key());
  }

  /// In lower case the names count before whatever else the environment says.
  String login() {
    return "https_proxy=%s no_proxy=localhost java -Djavax.net.ssl.trustStore=%s"
            .formatted(proxy, trust)
        + " -jar target/gondulf.jar auth login alice.example";
  }

  String key() {
    return "GONDULF_DATABASE_URL=jdbc:sqlite:%s java -jar target/gondulf.jar keys create wiki"
        .formatted(database);
  }
}
