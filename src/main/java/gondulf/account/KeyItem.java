package gondulf.account;

import gondulf.resource.ResourceServer;

/// A key, as its owner sees it.
///
/// @param id names it in a form
record KeyItem(long id, String name, String since) {

  static KeyItem of(ResourceServer server) {
    return new KeyItem(server.id(), server.name().text(), Times.day(server.created()));
  }
}
