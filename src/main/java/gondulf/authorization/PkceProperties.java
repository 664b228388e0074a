package gondulf.authorization;

import gondulf.protocol.ClientId;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Who must use PKCE.
///
/// @param requirePkce GONDULF_REQUIRE_PKCE
/// @param pkceExemptClients GONDULF_PKCE_EXEMPT_CLIENTS, who need not all the same
@ConfigurationProperties("gondulf")
record PkceProperties(
    @DefaultValue("false") Boolean requirePkce, @DefaultValue List<ClientId> pkceExemptClients) {

  PkceProperties {
    pkceExemptClients = List.copyOf(pkceExemptClients);
  }

  boolean demandsOf(ClientId client) {
    return requirePkce && !pkceExemptClients.contains(client);
  }
}
