package gondulf.setup;

import gondulf.protocol.Issuer;
import gondulf.web.Page;
import io.jstach.jstache.JStache;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Asks for a website, and shows what was found of it.
///
/// @param typed the address as it was typed
/// @param error why there is nothing to show, or empty
@JStache
record SetupPage(String typed, String error, Optional<ReportView> report, Recipes recipes)
    implements Page {

  private static final int LONGEST_SHOWN = 300;

  static SetupPage empty(Issuer issuer, String typed) {
    return new SetupPage(
        typed.substring(0, Math.min(typed.length(), LONGEST_SHOWN)),
        "",
        Optional.empty(),
        Recipes.of(issuer));
  }

  SetupPage with(String reason) {
    return new SetupPage(typed, reason, report, recipes);
  }

  /// @param only the id of the one check that is to be shown; all if there is none of that name
  SetupPage with(Report found, String only) {
    var unusable = found.of(Check.ADDRESS.id()).filter(each -> each.level() == Level.BAD);
    return new SetupPage(
        typed,
        unusable.map(each -> each.headline() + ".").orElse(""),
        Optional.of(ReportView.of(found, only)),
        recipes);
  }

  @Override
  public Map<String, String> names() {
    var names = new HashMap<>(report.map(ReportView::names).orElse(Map.of()));
    names.put("issuer", recipes.issuer());
    return names;
  }

  boolean hasError() {
    return !error.isEmpty();
  }
}
