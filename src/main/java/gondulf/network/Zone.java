package gondulf.network;

import gondulf.network.Answer.Absent;
import gondulf.network.Answer.Failed;
import gondulf.network.Answer.Found;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.Name;

/// A part of the name space that is looked after in one place.
///
/// @param servers the names of some of those who know it by themselves
record Zone(Name apex, List<Name> servers) {

  private static final int MOST_SERVERS = 3;
  private static final int MOST_STEPS = 5;
  private static final int LABELS_OF_A_DOMAIN = 3;

  Zone {
    servers = servers.stream().distinct().limit(MOST_SERVERS).toList();
  }

  /// The zone that a name stands in, sought from the name upwards: the first that has name servers.
  static Optional<Zone> of(Name name, Resolvers resolvers, Deadline deadline)
      throws InterruptedException {
    var apex = name;
    for (var step = 0; step < MOST_STEPS && apex.labels() >= LABELS_OF_A_DOMAIN; step++) {
      switch (resolvers.agreed(Question.nameServers(apex), deadline).answer()) {
        case Found<Name>(var servers) -> {
          return Optional.of(new Zone(apex, servers));
        }
        case Failed<Name> _ -> {
          return Optional.empty();
        }
        case Absent<Name> _ -> apex = new Name(apex, 1);
      }
    }
    return Optional.empty();
  }
}
