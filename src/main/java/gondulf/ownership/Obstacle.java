package gondulf.ownership;

/// Why a [Way] is not open to the owner of a website.
public enum Obstacle {
  /// The operator wants the other way.
  NOT_WANTED,
  /// This server has no mail server to send by.
  NO_MAIL_SERVER,
  /// No one mail address could be read on the page.
  NO_ADDRESS,
  /// DNS speaks for whole domains, not for a page of one.
  NO_WHOLE_DOMAIN
}
