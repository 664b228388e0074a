package gondulf.signin;

import gondulf.web.Page;
import io.jstach.jstache.JStache;

/// Asks a person for their website.
///
/// @param error why what was typed can't be one, or empty
@JStache
record WebsitePage(AppView app, String action, String formSecret, String filled, String error)
    implements Page {

  private static final int LONGEST_SHOWN = 300;

  static WebsitePage of(Visit visit, Errand errand, String filled) {
    return new WebsitePage(
        errand.app(),
        visit.signIn().path("website"),
        visit.formSecret().value(),
        filled.substring(0, Math.min(filled.length(), LONGEST_SHOWN)),
        "");
  }

  WebsitePage with(String reason) {
    return new WebsitePage(app, action, formSecret, filled, reason);
  }

  boolean hasError() {
    return !error.isEmpty();
  }

  @Override
  public String toString() {
    return "WebsitePage[hidden]";
  }
}
