package gondulf.account;

import gondulf.protocol.MalformedValueException;
import java.net.URI;
import java.util.regex.Pattern;

/// A page of the account: where somebody comes back to, and nowhere else.
record AccountPath(String text) {

  private static final Pattern SYNTAX = Pattern.compile("/account(/[a-z]{1,20}){0,3}");

  static final AccountPath HOME = new AccountPath("/account");

  AccountPath {
    if (!SYNTAX.matcher(text).matches()) {
      throw new MalformedValueException("must be a page of the account");
    }
  }

  static AccountPath of(String text) {
    return new AccountPath(text);
  }

  /// The page that a form belongs to.
  static AccountPath ofRequest(String path) {
    return new AccountPath(Section.at(path).path());
  }

  URI url() {
    return URI.create(text);
  }
}
