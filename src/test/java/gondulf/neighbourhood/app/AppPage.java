package gondulf.neighbourhood.app;

import gondulf.neighbourhood.site.View;
import io.jstach.jstache.JStache;
import java.util.List;

/// Asks who wants to sign in to the app, and what the app may ask for.
///
/// @param problem what went wrong at the last try, in words; empty at the first
@JStache
record AppPage(String website, List<String> scopes, String problem) implements View {

  boolean failed() {
    return !problem.isEmpty();
  }
}
