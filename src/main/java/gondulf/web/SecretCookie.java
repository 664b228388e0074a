package gondulf.web;

/// What a browser is known by.
public enum SecretCookie {
  /// The browser in which sign-ins were begun.
  BROWSER("gondulf-browser"),
  /// A browser that its owner had remembered.
  REMEMBERED("gondulf-remembered"),
  /// Somebody at their account page.
  ACCOUNT("gondulf-account");

  private final String title;

  SecretCookie(String title) {
    this.title = title;
  }

  /// The name of the cookie, without a prefix.
  String title() {
    return title;
  }
}
