package gondulf.network;

import java.util.List;

/// Lookups at name servers that a test runs.
public final class LiveDns {

  private LiveDns() {}

  /// Asks these servers, each `host:port`, and nobody else.
  public static Dns asking(String... servers) {
    return DnsjavaDns.askingOnly(NameServers.only(List.of(servers)));
  }
}
