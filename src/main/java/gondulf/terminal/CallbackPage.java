package gondulf.terminal;

/// What the browser shows when it has come back, while the terminal goes on.
///
/// @param title as text, not as HTML
/// @param text as text, not as HTML
record CallbackPage(String title, String text) {

  static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none';"
          + " form-action 'none'";

  static final CallbackPage NOT_FOUND =
      new CallbackPage("Nothing is here", "A sign-in waits at this port, but not at this address.");
  static final CallbackPage NOT_ALLOWED =
      new CallbackPage("That is not how to ask", "A browser comes back here by a redirect.");
  static final CallbackPage OVER =
      new CallbackPage(
          "This sign-in is over", "Its answer is here already. Go on in the terminal.");

  private static final String STYLE =
      ":root { color-scheme: light dark } body { font: 1.1rem/1.6 system-ui, sans-serif;"
          + " max-width: 34rem; margin: 15vh auto; padding: 0 1rem }";

  static CallbackPage success(String who) {
    return new CallbackPage(
        "You are signed in",
        "The terminal has its token for %s. You can close this page.".formatted(who));
  }

  static CallbackPage failure(String why) {
    return new CallbackPage("You are not signed in", why);
  }

  String html() {
    return """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>%1$s</title>
    <style>%3$s</style>
    </head>
    <body><main><h1>%1$s</h1><p>%2$s</p></main></body>
    </html>
    """
        .formatted(escaped(title), escaped(text), STYLE);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
