package gondulf.signin;

import gondulf.web.Page;
import io.jstach.jstache.JStache;
import java.util.Map;

/// Asks a person for their website.
///
/// @param error why what was typed can't be one, or empty
@JStache
record WebsitePage(
    AppView app,
    String question,
    String action,
    String formSecret,
    String filled,
    String error,
    PasskeyForm passkey)
    implements Page {

  private static final int LONGEST_SHOWN = 300;

  static WebsitePage of(Visit visit, Errand errand, String filled, PasskeyForm passkey) {
    return new WebsitePage(
        errand.app(),
        errand.question(),
        visit.signIn().path("website"),
        visit.formSecret().value(),
        filled.substring(0, Math.min(filled.length(), LONGEST_SHOWN)),
        "",
        passkey);
  }

  WebsitePage with(String reason) {
    return new WebsitePage(app, question, action, formSecret, filled, reason, passkey);
  }

  @Override
  public Map<String, String> names() {
    return Map.of("app", app.name());
  }

  boolean hasError() {
    return !error.isEmpty();
  }

  @Override
  public String toString() {
    return "WebsitePage[hidden]";
  }
}
