package gondulf.ownership;

/// How a person can show that a website is theirs.
public enum Way {
  /// A code, sent to the address that the website links with `rel=me`.
  MAIL,
  /// A TXT record, made for one sign-in.
  DNS
}
