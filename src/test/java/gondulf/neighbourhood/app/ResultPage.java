package gondulf.neighbourhood.app;

import gondulf.neighbourhood.site.View;
import io.jstach.jstache.JStache;
import java.util.List;

/// Shows an app's visitor who they are, and what the app got.
///
/// @param token empty if there is none
@JStache
record ResultPage(String me, List<Fact> facts, String token, List<Said> answers) implements View {

  boolean hasToken() {
    return !token.isEmpty();
  }

  /// A name and its value.
  record Fact(String name, String value) {}

  /// What the server answered when the app used its token.
  record Said(String question, int status, String body) {}
}
