package gondulf.setup;

import gondulf.network.Answer.Absent;
import gondulf.network.Answer.Failed;
import gondulf.network.Answer.Found;
import gondulf.setup.Fact.Label;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Whether the name of the website leads to a machine on the Internet.
///
/// Addresses that are not public are never told: they may be those of machines around this server.
record NameCheck() implements Judge {

  private static final int MOST_SHOWN = 6;

  @Override
  public Optional<Finding> judge(Examination found) {
    var finding =
        switch (found.reach().addresses()) {
          case Absent<InetAddress> _ -> Finding.of(Symptom.NAME_UNRESOLVED);
          case Failed<InetAddress>(var reason) ->
              Finding.of(Symptom.NAME_UNKNOWN).fact(Label.WHAT_HAPPENED, reason);
          case Found<InetAddress>(var addresses) ->
              found.reach().isPublic()
                  ? Finding.of(Symptom.NAME_RESOLVES).fact(Label.ADDRESSES, words(addresses))
                  : Finding.of(Symptom.NAME_NOT_PUBLIC);
        };
    return Optional.of(finding.lookedFor(found.me().host() + " (A, AAAA)"));
  }

  private static String words(List<InetAddress> addresses) {
    return addresses.stream()
        .limit(MOST_SHOWN)
        .map(InetAddress::getHostAddress)
        .collect(Collectors.joining(", "));
  }
}
