package gondulf.account;

import gondulf.resource.ResourceServer;
import gondulf.web.Speaking;
import java.util.Map;

/// A key, as its owner sees it.
///
/// @param id names it in a form
record KeyItem(long id, String name, String since) implements Speaking {

  static KeyItem of(ResourceServer server) {
    return new KeyItem(server.id(), server.name().text(), Times.day(server.created()));
  }

  @Override
  public Map<String, String> names() {
    return Map.of("name", name, "since", since);
  }
}
