package gondulf.web;

import gondulf.language.Words;
import io.jstach.jstache.JStacheLambda;
import java.util.Map;

/// What a template speaks of: a page, or a part of one that has sentences of its own. In a template
/// `{{#say}}signin.code.sent{{/say}}` is a sentence of a room, in the language that is spoken now.
public interface Speaking {

  /// What the sentences name in braces. It may be a stranger's: it is escaped.
  default Map<String, String> names() {
    return Map.of();
  }

  @JStacheLambda
  @JStacheLambda.Raw
  default String say(@JStacheLambda.Raw String name) {
    return Words.html(name, names());
  }
}
