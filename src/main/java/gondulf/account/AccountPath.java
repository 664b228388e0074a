package gondulf.account;

import gondulf.protocol.MalformedValueException;
import java.net.URI;
import java.util.regex.Pattern;

/// A page of the account: where somebody comes back to, and nowhere else.
record AccountPath(String text) {

  static final AccountPath HOME = new AccountPath("/account");

  private static final Pattern SYNTAX = Pattern.compile("/account(/[a-z]{1,20}){0,3}");

  private static final Pattern FIRST_PARTS = Pattern.compile("/account(/[a-z]{1,20})?");

  AccountPath {
    if (!SYNTAX.matcher(text).matches()) {
      throw new MalformedValueException("must be a page of the account");
    }
  }

  static AccountPath of(String text) {
    return new AccountPath(text);
  }

  /// The page that a form belongs to: the first two parts of where it goes.
  static AccountPath ofRequest(String path) {
    var page = FIRST_PARTS.matcher(path);
    return page.lookingAt() ? new AccountPath(page.group()) : HOME;
  }

  URI url() {
    return URI.create(text);
  }
}
