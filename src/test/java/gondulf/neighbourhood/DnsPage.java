package gondulf.neighbourhood;

import gondulf.neighbourhood.dns.NameServer.Txt;
import gondulf.neighbourhood.site.View;
import io.jstach.jstache.JStache;
import java.util.List;

/// The panel of the DNS provider: which TXT records there are, and a form for more.
///
/// @param problem what was wrong with the last one, in words; empty if nothing was
@JStache
record DnsPage(List<String> zones, List<Txt> records, String server, String problem)
    implements View {

  boolean failed() {
    return !problem.isEmpty();
  }
}
