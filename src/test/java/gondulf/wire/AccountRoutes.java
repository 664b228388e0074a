package gondulf.wire;

import gondulf.neighbourhood.World;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every form of the account that the server takes, as the server itself lists them.
record AccountRoutes(World world) {

  /// Where the row stands that a form is about.
  private static final Map<String, String> TABLES =
      Map.of(
          "/account/apps/revoke", "grants",
          "/account/ways/passkey/rename", "passkey",
          "/account/ways/passkey/remove", "passkey",
          "/account/ways/browser/forget", "remembered_browser",
          "/account/keys/revoke", "resource_server");

  List<String> forms() {
    return mappings().stream()
        .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST))
        .flatMap(mapping -> mapping.getPatternValues().stream())
        .filter(path -> path.startsWith("/account"))
        .sorted()
        .toList();
  }

  /// What a form would have to say to change something of a person's.
  static String[] fields(String path, Rows owner) {
    var id = TABLES.containsKey(path) ? owner.newest(TABLES.get(path)) : "1";
    return new String[] {
      "id", id,
      "kind", "DELETE_ACCOUNT",
      "name", "Mallory's",
      "server", "Mallory's",
      "scope", "create",
      "address", "mallory@evil.example",
      "code", "AAAA-AAAA",
      "answer", "{}"
    };
  }

  private List<RequestMappingInfo> mappings() {
    return List.copyOf(
        world.server().part(RequestMappingHandlerMapping.class).getHandlerMethods().keySet());
  }
}
