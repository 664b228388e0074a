package gondulf.web;

import java.util.Map;

/// What sentences are about: a page, or a part of one that has names of its own.
public interface Speaking {

  /// What a sentence may name in braces. It may be a stranger's: it is escaped.
  default Map<String, String> names() {
    return Map.of();
  }
}
