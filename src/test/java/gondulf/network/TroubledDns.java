package gondulf.network;

import static gondulf.network.Answers.code;
import static gondulf.network.Answers.silence;
import static gondulf.network.Answers.truncated;
import static gondulf.network.Answers.zone;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Rcode;

/// Lookups in which something goes wrong: a forged record is about, or nobody says anything.
public final class TroubledDns implements Dns, AutoCloseable {

  private final List<ScriptedDns> servers;
  private final Dns dns;

  /// What goes wrong.
  public enum Trouble {
    SERVFAIL,
    TIME_OUT,
    BOGUS,
    TRUNCATED,
    DISAGREEMENT,
    DISAGREEMENT_ON_ABSENCE
  }

  private TroubledDns(ScriptedDns.Script... scripts) {
    servers = Arrays.stream(scripts).map(ScriptedDns::start).toList();
    dns = LiveDns.asking(servers.stream().map(ScriptedDns::address).toArray(String[]::new));
  }

  /// Starts the name servers.
  ///
  /// @param real the record that is there, as a line of a zone file
  /// @param forged the record that somebody would like to be there
  public static TroubledDns with(Trouble trouble, String real, String forged) {
    return switch (trouble) {
      case SERVFAIL -> new TroubledDns(code(Rcode.SERVFAIL));
      case TIME_OUT -> new TroubledDns(silence());
      case BOGUS -> new TroubledDns(validating(zone(forged)));
      case TRUNCATED -> new TroubledDns(truncated(silence()));
      case DISAGREEMENT -> new TroubledDns(zone(real), zone(forged));
      case DISAGREEMENT_ON_ABSENCE -> new TroubledDns(zone(real), zone());
    };
  }

  /// Knows that the signatures are wrong, and gives the records only to those who do not care.
  private static ScriptedDns.Script validating(ScriptedDns.Script records) {
    return (query, tcp) ->
        query.getHeader().getFlag(Flags.CD)
            ? records.answer(query, tcp)
            : code(Rcode.SERVFAIL).answer(query, tcp);
  }

  @Override
  public Answer<InetAddress> addresses(String host) {
    return dns.addresses(host);
  }

  @Override
  public Answer<String> txt(String name) {
    return dns.txt(name);
  }

  @Override
  public void close() throws IOException {
    for (var server : servers) {
      server.close();
    }
  }
}
